using System.Runtime.CompilerServices;
using SalesDashboard.Import.Reading.Csv;
using SalesDashboard.Import.Reading.Values;
using SalesDashboard.Import.Reading.Xlsx;

namespace SalesDashboard.Import.Reading;

/// <summary>
/// A CSV or XLSX file as a table. Opening reads the whole file once: every refusal of the file comes then (or from
/// <see cref="Decide"/>), so <see cref="ReadAsync"/> only yields rows, which carry their own errors. Rows are streamed both times;
/// memory does not grow with their number. One reading at a time.
/// </summary>
public sealed class ImportTable : IAsyncDisposable
{
    private readonly IRowSource _source;
    private readonly Stream? _owned;
    private readonly ImportOptions _options;
    private readonly Dictionary<string, int> _indexes;
    private readonly DateColumn[] _dates;
    private readonly AmountColumn[] _amounts;
    private readonly Dictionary<int, DateDecision> _dateDecisions = [];
    private readonly Dictionary<int, AmountDecision> _amountDecisions = [];

    private ImportTable(IRowSource source, Stream? owned, ImportOptions options, IReadOnlyList<string> columns)
    {
        (_source, _owned, _options, Columns) = (source, owned, options, columns);
        _indexes = columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.OrdinalIgnoreCase);
        _dates = [.. columns.Select(name => new DateColumn(name))];
        _amounts = [.. columns.Select(name => new AmountColumn(name))];
        Facts = new ReadingFacts(source.Shape.Kind, source.Shape.Encoding, source.Shape.Delimiter, source.Shape.Sheet, 0, [], []);
    }

    /// <summary>Names of the columns as written in the file, trimmed.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What was decided; the parts on dates and amounts are filled by <see cref="Decide"/>.</summary>
    public ReadingFacts Facts { get; private set; }

    /// <summary>Opens a file by its path (.csv, .tsv, .txt or .xlsx). Throws <see cref="ImportFileException"/>.</summary>
    public static async Task<ImportTable> OpenAsync(string path, ImportOptions options, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new ImportFileException(FileRefusal.NotFound, path);
        }

        if (!IsSupportedName(path))
        {
            throw new ImportFileException(FileRefusal.WrongExtension, Path.GetFileName(path));
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return await OpenAsync(stream, stream, options, ct);
    }

    /// <summary>Opens a seekable stream, which stays the caller's and must not be used until the table is disposed. Throws <see cref="ImportFileException"/>.</summary>
    public static Task<ImportTable> OpenAsync(Stream stream, ImportOptions options, CancellationToken ct) => OpenAsync(stream, owned: null, options, ct);

    public static bool IsSupportedName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT" or ".XLSX";

    public bool Has(string column) => _indexes.ContainsKey(column);

    /// <summary>Columns of the file that are not among the known ones: reported, not fatal.</summary>
    public IReadOnlyList<string> UnknownAmong(IEnumerable<string> known) => [.. Columns.Except(known, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Refuses the file when it lacks one of the columns.</summary>
    public void Require(params IReadOnlyCollection<string> columns)
    {
        var missing = columns.Where(column => !Has(column)).ToList();
        if (missing.Count > 0)
        {
            throw new ImportFileException(FileRefusal.MissingColumns, string.Join(", ", missing), ReadingText.Shorten(string.Join(", ", Columns)));
        }
    }

    /// <summary>
    /// Decides how these columns are read, by the values of the whole file; names that the file does not have are passed over. Months
    /// and moments count as dates. Throws <see cref="ImportFileException"/> when dates can be read in two ways.
    /// </summary>
    public ReadingFacts Decide(IReadOnlyCollection<string> dates, IReadOnlyCollection<string> amounts)
    {
        var (dateIndexes, amountIndexes) = (Present(dates), Present(amounts));
        foreach (var index in dateIndexes)
        {
            _dateDecisions[index] = DateDecision.Of(_dates[index], dateIndexes.Select(i => _dates[i]), _options.DateFormat, _source.Shape.Uses1904);
        }

        foreach (var index in amountIndexes)
        {
            _amountDecisions[index] = AmountDecision.Of(_amounts[index], amountIndexes.Select(i => _amounts[i]));
        }

        Facts = Facts with
        {
            Dates = [.. dateIndexes.Select(DateFact)],
            Amounts = [.. amountIndexes.Select(AmountFact)],
        };
        return Facts;
    }

    /// <summary>The rows below the header that have a value.</summary>
    public async IAsyncEnumerable<ImportRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var isHeader = true;
        await foreach (var row in _source.ReadAsync(ct))
        {
            if (!isHeader)
            {
                yield return new ImportRow(this, row);
            }

            isHeader = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }

    internal int? IndexOf(string column) => _indexes.TryGetValue(column, out var index) ? index : null;

    internal DateDecision DateDecisionOf(int index) => _dateDecisions.TryGetValue(index, out var decided)
        ? decided
        : _dateDecisions[index] = DateDecision.Of(_dates[index], [], _options.DateFormat, _source.Shape.Uses1904);

    internal AmountDecision AmountDecisionOf(int index) => _amountDecisions.TryGetValue(index, out var decided)
        ? decided
        : _amountDecisions[index] = AmountDecision.Of(_amounts[index], []);

    private static async Task<ImportTable> OpenAsync(Stream stream, Stream? owned, ImportOptions options, CancellationToken ct)
    {
        IRowSource? source = null;
        ImportTable? table = null;
        try
        {
            source = await SourceOfAsync(stream, options, ct);
            table = await FirstPassAsync(source, owned, options, ct);
            return table;
        }
        finally
        {
            if (table is null)
            {
                await (source?.DisposeAsync() ?? ValueTask.CompletedTask);
                await (owned?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
        }
    }

    private static async Task<IRowSource> SourceOfAsync(Stream stream, ImportOptions options, CancellationToken ct)
    {
        if (stream.Length == 0)
        {
            throw new ImportFileException(FileRefusal.Empty);
        }

        if (stream.Length > options.MaxFileBytes)
        {
            throw new ImportFileException(FileRefusal.TooLarge, (stream.Length + (1 << 20) - 1) >> 20, options.MaxFileBytes >> 20);
        }

        var start = new byte[64];
        stream.Position = 0;
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        return FileSignature.KindOf(start.AsSpan(0, length)) switch
        {
            FileKind.Xlsx => await XlsxRowSource.OpenAsync(stream, options, ct),
            FileKind.Csv => await CsvRowSource.OpenAsync(stream, options, ct),
        };
    }

    private static async Task<ImportTable> FirstPassAsync(IRowSource source, Stream? owned, ImportOptions options, CancellationToken ct)
    {
        ImportTable? table = null;
        var rows = 0;
        await foreach (var row in source.ReadAsync(ct))
        {
            if (table is null)
            {
                table = new ImportTable(source, owned, options, TableHeader.Of(row));
                continue;
            }

            if (++rows > options.MaxRows)
            {
                throw new ImportFileException(FileRefusal.TooManyRows, options.MaxRows);
            }

            table.Observe(row);
        }

        if (table is null)
        {
            throw new ImportFileException(FileRefusal.NoHeader);
        }

        table.Facts = table.Facts with { Rows = rows };
        return table;
    }

    private void Observe(SourceRow row)
    {
        for (var i = 0; i < row.Cells.Count && i < Columns.Count; i++)
        {
            if (!row.Cells[i].IsEmpty)
            {
                _dates[i].Observe(row.Number, row.Cells[i]);
                _amounts[i].Observe(row.Cells[i]);
            }
        }
    }

    private List<int> Present(IEnumerable<string> columns) => [.. columns.Select(IndexOf).OfType<int>().Distinct()];

    private ColumnFact DateFact(int index)
    {
        var decision = _dateDecisions[index];
        return new ColumnFact(
            Columns[index],
            decision.GivenFormat ?? _dates[index].Formats(decision.IsMonthFirst),
            IsAssumed: false,
            _dates[index].OpenExample?.Value);
    }

    private ColumnFact AmountFact(int index)
    {
        var decision = _amountDecisions[index];
        return new ColumnFact(Columns[index], decision.Style, decision.IsAssumed, decision.Example);
    }
}
