using System.Runtime.CompilerServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>Rows of one sheet of a workbook. The package is opened only after the counting scan has passed it.</summary>
internal sealed class XlsxRowSource : IRowSource
{
    private readonly SpreadsheetDocument _document;
    private readonly SheetReader _sheet;

    private XlsxRowSource(SpreadsheetDocument document, SheetReader sheet, FileShape shape) => (_document, _sheet, Shape) = (document, sheet, shape);

    public FileShape Shape { get; }

    public static async Task<XlsxRowSource> OpenAsync(Stream stream, ImportOptions options, CancellationToken ct)
    {
        var entries = await ZipDirectory.ReadAsync(stream, ct);
        if (!entries.Any(entry => entry.Name == "[Content_Types].xml"))
        {
            throw new ImportFileException(FileRefusal.NotAWorkbook);
        }

        await ZipScan.CheckAsync(stream, entries, options, ct);
        stream.Position = 0;
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(stream, isEditable: false);
            var part = document.WorkbookPart ?? throw new ImportFileException(FileRefusal.NotAWorkbook);
            var workbook = await Workbook.ReadAsync(part, ct);
            var (name, worksheet) = workbook.Choose(part, options.Sheet);
            var context = new SheetContext(
                name,
                await SharedStrings.ReadAsync(part.SharedStringTablePart, options.MaxCellLength, ct),
                await DateStyles.ReadAsync(part.WorkbookStylesPart, ct),
                workbook.Uses1904);
            var source = new XlsxRowSource(
                document,
                new SheetReader(worksheet, context, options),
                new FileShape(FileKind.Xlsx, Encoding: null, Delimiter: null, name, workbook.Uses1904));
            document = null;
            return source;
        }
        catch (Exception wrong) when (IsDamage(wrong))
        {
            throw new ImportFileException(FileRefusal.DamagedWorkbook, wrong, "-");
        }
        finally
        {
            document?.Dispose();
        }
    }

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var rows = _sheet.ReadAsync(ct).GetAsyncEnumerator(ct);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception wrong) when (wrong is XmlException or InvalidDataException)
            {
                throw new ImportFileException(FileRefusal.DamagedWorkbook, wrong, Shape.Sheet ?? "-");
            }

            yield return rows.Current;
        }
    }

    public ValueTask DisposeAsync()
    {
        _document.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What the packaging library throws over wrong content (FileFormatException is a FormatException).</summary>
    private static bool IsDamage(Exception exception) => exception
        is OpenXmlPackageException or FormatException or XmlException or InvalidDataException or ArgumentException
        or InvalidOperationException or KeyNotFoundException or NotSupportedException;
}
