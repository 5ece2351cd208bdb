using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SalesDashboard.Import.Reading.Csv;

/// <summary>Rows of a CSV file. A row is a record: line breaks inside quotes do not count, empty lines do.</summary>
internal sealed class CsvRowSource : IRowSource
{
    private const int SampleLength = 64 * 1024;

    private readonly Stream _stream;
    private readonly DetectedEncoding _encoding;
    private readonly ImportOptions _options;
    private readonly char _delimiter;
    private readonly bool _hasSeparatorLine;

    private CsvRowSource(Stream stream, DetectedEncoding encoding, ImportOptions options, char delimiter, bool hasSeparatorLine)
    {
        (_stream, _encoding, _options, _delimiter, _hasSeparatorLine) = (stream, encoding, options, delimiter, hasSeparatorLine);
        Shape = new FileShape(FileKind.Csv, encoding.Encoding.WebName, delimiter, Sheet: null, Uses1904: false);
    }

    public FileShape Shape { get; }

    public static async Task<CsvRowSource> OpenAsync(Stream stream, ImportOptions options, CancellationToken ct)
    {
        var encoding = await EncodingDetection.DetectAsync(stream, options.Encoding, ct);
        var sample = new char[SampleLength];
        int length;
        using (var text = TextOf(stream, encoding))
        {
            length = await ReadSampleAsync(text, sample, ct);
        }

        var start = sample.AsSpan(0, length).TrimStart();
        if (!start.IsEmpty && start[0] is '<' or '{' or '[')
        {
            throw new ImportFileException(FileRefusal.MarkupInsteadOfTable, ReadingText.Shorten(new string(start[..Math.Min(40, start.Length)])));
        }

        // Excel writes and reads a first line "sep=;" that names the delimiter.
        var hasSeparatorLine = start.Length > 5 && start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start[5] is '\r' or '\n';
        var delimiter = options.Delimiter
            ?? (hasSeparatorLine ? start[4] : DelimiterDetection.Detect(start, isWholeFile: length < SampleLength));
        return new CsvRowSource(stream, encoding, options, delimiter, hasSeparatorLine);
    }

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var text = TextOf(_stream, _encoding);
        var skipped = 0;
        if (_hasSeparatorLine)
        {
            await text.ReadLineAsync(ct);
            skipped = 1;
        }

        using var guard = new CsvGuard(text, _delimiter, 1 + skipped, _options);
        using var parser = new CsvParser(guard, Configuration());
        while (await parser.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            var cells = (parser.Record ?? []).Select(value => new Cell(value, CellKind.Text)).ToArray();
            if (!Array.TrueForAll(cells, cell => cell.IsEmpty))
            {
                yield return new SourceRow(parser.Row + skipped, cells);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static StreamReader TextOf(Stream stream, DetectedEncoding encoding)
    {
        stream.Position = encoding.MarkLength;
        return new StreamReader(stream, encoding.Encoding, detectEncodingFromByteOrderMarks: false, 16 * 1024, leaveOpen: true);
    }

    private static async Task<int> ReadSampleAsync(StreamReader text, char[] sample, CancellationToken ct)
    {
        try
        {
            return await text.ReadBlockAsync(sample, ct);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new ImportFileException(
                FileRefusal.UnknownText, wrong, "0x" + Convert.ToHexString(wrong.BytesUnknown ?? []), 1);
        }
    }

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = _delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        TrimOptions = TrimOptions.Trim,
        BadDataFound = null,
        DetectDelimiter = false,
    };
}
