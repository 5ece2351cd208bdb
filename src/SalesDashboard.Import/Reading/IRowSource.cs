namespace SalesDashboard.Import.Reading;

/// <summary>A CSV or XLSX file as rows of cells. It may be read several times, one reading after the other.</summary>
internal interface IRowSource : IAsyncDisposable
{
    FileShape Shape { get; }

    /// <summary>Rows with at least one value; numbers grow but may have gaps.</summary>
    IAsyncEnumerable<SourceRow> ReadAsync(CancellationToken ct);
}

internal sealed record SourceRow(int Number, IReadOnlyList<Cell> Cells);

/// <summary>What is known of a file before its columns are.</summary>
/// <param name="Uses1904">Dates of the workbook count from 1904 (old Macintosh files).</param>
internal sealed record FileShape(FileKind Kind, string? Encoding, char? Delimiter, string? Sheet, bool Uses1904);
