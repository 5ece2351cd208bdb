using SalesDashboard.Import.Reading;

namespace SalesDashboard.Import;

/// <summary>One file of an import: the counts of its rows, one error for each refused row, and how it was read.</summary>
/// <param name="Errors">In the order of rows, the first error of each; at most <see cref="MostErrors"/>, the count tells of all.</param>
/// <param name="Facts">Null where the file could not be read at all.</param>
/// <param name="UnknownColumns">Columns that were not looked at.</param>
/// <param name="Refusal">Why the whole file was refused; null where it was read.</param>
public sealed record FileReport(
    string Name,
    string Kind,
    int Created,
    int Updated,
    int Unchanged,
    int Refused,
    IReadOnlyList<RowError> Errors,
    ReadingFacts? Facts,
    IReadOnlyList<string> UnknownColumns,
    string? Refusal)
{
    public const int MostErrors = 10_000;
}
