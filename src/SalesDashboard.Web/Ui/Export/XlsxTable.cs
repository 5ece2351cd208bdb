using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SalesDashboard.Web.Ui.Export;

/// <summary>
/// A workbook of one sheet, written row by row in bounded memory. Text goes into string cells, which are never calculated;
/// numbers and days keep their type. The stream must allow synchronous writes (a file), which the archive makes at its end.
/// </summary>
public sealed class XlsxTable : ITableWriter
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string DayStyle = "1";

    private static readonly (string Path, string Content)[] s_parts =
    [
        ("[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="{Sheet}" xmlns:r="{Relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="{Sheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];

    private readonly ZipArchive _archive;
    private readonly Stream _entry;
    private readonly XmlWriter _xml;

    private XlsxTable(ZipArchive archive, Stream entry, XmlWriter xml) => (_archive, _entry, _xml) = (archive, entry, xml);

    public static async Task<XlsxTable> CreateAsync(Stream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content) in s_parts)
        {
            await using var part = await archive.CreateEntry(path).OpenAsync();
            await part.WriteAsync(Encoding.UTF8.GetBytes(content));
        }

        var entry = await archive.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync();
        var xml = XmlWriter.Create(entry, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "worksheet", Sheet);
        await xml.WriteStartElementAsync(null, "sheetData", Sheet);
        return new XlsxTable(archive, entry, xml);
    }

    public async Task WriteAsync(IReadOnlyList<object?> row)
    {
        await _xml.WriteStartElementAsync(null, "row", Sheet);
        foreach (var cell in row)
        {
            await WriteAsync(cell);
        }

        await _xml.WriteEndElementAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _xml.WriteEndDocumentAsync();
        await _xml.DisposeAsync();
        await _entry.DisposeAsync();
        await _archive.DisposeAsync();
    }

    private async Task WriteAsync(object? value)
    {
        await _xml.WriteStartElementAsync(null, "c", Sheet);
        switch (value)
        {
            case null:
                break;
            case string text:
                await _xml.WriteAttributeStringAsync(null, "t", null, "inlineStr");
                await _xml.WriteStartElementAsync(null, "is", Sheet);
                await _xml.WriteStartElementAsync(null, "t", Sheet);
                await _xml.WriteAttributeStringAsync("xml", "space", null, "preserve");
                await _xml.WriteStringAsync(string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))));
                await _xml.WriteEndElementAsync();
                await _xml.WriteEndElementAsync();
                break;
            case DateOnly day:
                await _xml.WriteAttributeStringAsync(null, "s", null, DayStyle);
                await _xml.WriteElementStringAsync(null, "v", Sheet, day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture));
                break;
            default:
                await _xml.WriteElementStringAsync(
                    null, "v", Sheet, CellText.Number(value) ?? throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)));
                break;
        }

        await _xml.WriteEndElementAsync();
    }
}
