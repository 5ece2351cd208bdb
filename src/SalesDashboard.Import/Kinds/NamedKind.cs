using SalesDashboard.Import.Columns;

namespace SalesDashboard.Import.Kinds;

/// <summary>What is known by its name and not by an id: regions, cities, departments.</summary>
internal abstract class NamedKind : ImportKind
{
    public override StringComparer KeyComparer => StringComparer.OrdinalIgnoreCase;

    public override string? KeyOf(RowReader row) => row.Required(KeyColumn);
}
