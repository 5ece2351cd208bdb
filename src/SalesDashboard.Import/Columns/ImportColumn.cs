using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Kinds;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Columns;

/// <summary>A column of a kind with its rule: what it takes to change something by it.</summary>
/// <param name="Needs">Beside the right to import at all, and what the kind needs.</param>
internal sealed record ImportColumn(string Name, Rights Needs)
{
    /// <summary>
    /// Whether the row would change what is there; one that repeats it is free. Null where every row that speaks of the
    /// column counts.
    /// </summary>
    public Func<ImportBatch, KeyedRow, bool>? Changes { get; init; }

    /// <summary>Columns of everyday data.</summary>
    public static IEnumerable<ImportColumn> Free(params IEnumerable<string> names) => names.Select(name => new ImportColumn(name, Rights.None));

    public bool IsChangedBy(ImportBatch batch, KeyedRow row) => Changes?.Invoke(batch, row) ?? row.Row.Has(Name);
}
