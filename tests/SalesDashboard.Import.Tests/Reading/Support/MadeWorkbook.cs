using System.IO.Compression;
using System.Text;

namespace SalesDashboard.Import.Tests.Reading.Support;

/// <summary>An XLSX file put together part by part, so that any part can be wrong.</summary>
internal sealed class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = [];

    public MadeWorkbook(string rows, string sharedStrings = "", bool uses1904 = false)
    {
        this["[Content_Types].xml"] = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """;
        this["_rels/.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
        this["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="{Rel}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId2" Type="{Rel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """;
        this["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Rel}"><workbookPr date1904="{(uses1904 ? 1 : 0)}"/><sheets><sheet name="Notes" sheetId="2" state="hidden" r:id="rId4"/><sheet name="Deals" sheetId="1" r:id="rId1"/></sheets></workbook>""";
        this["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; days&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""";
        this["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{sharedStrings}</sst>""";
        this["xl/worksheets/sheet1.xml"] = Sheet(rows);
        this["xl/worksheets/sheet2.xml"] = Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>note</t></is></c></row>""");
    }

    public string this[string part]
    {
        set => _parts[part] = Encoding.UTF8.GetBytes(value);
    }

    public static string Sheet(string rows) => $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""";

    /// <summary>A row of texts.</summary>
    public static string Texts(int row, params IEnumerable<string> texts) =>
        $"""<row r="{row}">{string.Concat(texts.Select(text => $"""<c t="inlineStr"><is><t>{text}</t></is></c>"""))}</row>""";

    public MadeWorkbook With(string part, byte[] content)
    {
        _parts[part] = content;
        return this;
    }

    public MadeWorkbook With(string part, string content) => With(part, Encoding.UTF8.GetBytes(content));

    public MadeWorkbook Without(string part)
    {
        _parts.Remove(part);
        return this;
    }

    public byte[] ToArray() => Zip(_parts.Select(part => (part.Key, part.Value)));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>Writes another number at an offset of the directory line (signature PK\1\2) of a part.</summary>
    public static byte[] Lie(byte[] zip, string part, int offset, uint value)
    {
        var name = Encoding.UTF8.GetBytes(part);
        var copy = zip.ToArray();
        for (var i = 0; i < copy.Length - 46 - name.Length; i++)
        {
            if (copy.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8) && copy.AsSpan(i + 46, name.Length).SequenceEqual(name))
            {
                BitConverter.TryWriteBytes(copy.AsSpan(i + offset), value);
                return copy;
            }
        }

        throw new InvalidOperationException(part);
    }
}
