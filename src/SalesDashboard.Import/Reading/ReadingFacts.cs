namespace SalesDashboard.Import.Reading;

/// <summary>What was decided for a file from its content: told to the user in the report of the import.</summary>
/// <param name="Encoding">Web name of the encoding; null for XLSX.</param>
/// <param name="Sheet">The sheet that was read; null for CSV.</param>
/// <param name="Rows">Rows with at least one value, without the header.</param>
public sealed record ReadingFacts(
    FileKind Kind,
    string? Encoding,
    char? Delimiter,
    string? Sheet,
    int Rows,
    IReadOnlyList<ColumnFact> Dates,
    IReadOnlyList<ColumnFact> Amounts);

/// <summary>How the values of one date or amount column are read.</summary>
/// <param name="Style">Date formats (<c>d/M/yyyy</c>) or a pattern of numbers (<c>1,234.5</c>), empty when the column has no values.</param>
/// <param name="IsAssumed">Nothing in the file settles the style: the usual one was taken. The user should look at the example.</param>
/// <param name="Example">A value of the column that was decided, null when none needed a decision.</param>
public sealed record ColumnFact(string Column, string Style, bool IsAssumed, string? Example);
