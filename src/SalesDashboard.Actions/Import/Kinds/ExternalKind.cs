using SalesDashboard.Actions.Import.Columns;
using SalesDashboard.Data.Configurations;

namespace SalesDashboard.Actions.Import.Kinds;

/// <summary>What is known by the id that its own system gives it.</summary>
internal abstract class ExternalKind : ImportKind
{
    public override string? KeyOf(RowReader row) => row.Required(KeyColumn, Lengths.ExternalId);
}
