using SalesDashboard.Data.Configurations;
using SalesDashboard.Import.Columns;

namespace SalesDashboard.Import.Kinds;

/// <summary>What is known by the id that its own system gives it.</summary>
internal abstract class ExternalKind : ImportKind
{
    public override string? KeyOf(RowReader row) => row.Required(KeyColumn, Lengths.ExternalId);
}
