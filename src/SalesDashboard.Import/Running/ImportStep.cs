using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Kinds;

namespace SalesDashboard.Import.Running;

/// <summary>One reading of one file. A preset reads a file several times, each time for another kind.</summary>
internal sealed record ImportStep(ImportSource Source, ImportKind Kind)
{
    public ColumnMap Map { get; init; } = ColumnMap.AsNamed;

    /// <summary>The same key on many rows is one record told many times, not an error.</summary>
    public bool RepeatsKeys { get; init; }

    /// <summary>Columns of the file that somebody looks at.</summary>
    public IReadOnlyList<string> KnownColumns { get; init; } = [.. Kind.Columns.Select(column => column.Name)];
}
