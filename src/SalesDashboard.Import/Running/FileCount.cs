using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Reading;

namespace SalesDashboard.Import.Running;

/// <summary>Counts what became of a file's rows.</summary>
internal sealed class FileCount(OpenStep file)
{
    private readonly List<RowError> _errors = [];
    private BatchCount _sum;
    private int _refused;

    public void Add(BatchCount batch) => _sum += batch;

    public void Refuse(RowReader row)
    {
        _refused++;
        if (_errors.Count < FileReport.MostErrors)
        {
            _errors.Add(row.FirstError);
        }
    }

    public FileReport Report() => new(
        file.Step.Source.Name,
        file.Step.Kind.Name,
        _sum.Created,
        _sum.Updated,
        _sum.Unchanged,
        _refused,
        [.. _errors.OrderBy(error => error.Row)],
        file.Table?.Facts,
        file.Table?.UnknownAmong(file.Step.KnownColumns) ?? [],
        file.Refusal);
}

internal readonly record struct BatchCount(int Created, int Updated, int Unchanged)
{
    public static BatchCount operator +(BatchCount left, BatchCount right) =>
        new(left.Created + right.Created, left.Updated + right.Updated, left.Unchanged + right.Unchanged);
}
