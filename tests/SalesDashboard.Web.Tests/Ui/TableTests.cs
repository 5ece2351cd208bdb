using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using SalesDashboard.Web.Ui.Export;

namespace SalesDashboard.Web.Tests.Ui;

/// <summary>R-goal 47: what people typed never becomes an active cell; numbers stay numbers.</summary>
public sealed class TableTests
{
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>60: five beginnings of formulas in twelve dresses.</summary>
    public static IEnumerable<string> Payloads =>
        from start in new[] { "=", "+", "-", "@", "\uFF1D" }
        from dress in new[] { "{0}1+1", "{0}cmd|' /C calc'!A0", "{0}HYPERLINK(\"http://x\",\"y\")", " {0}1", "\t{0}1", "\r{0}1", "\n{0}1", "\0{0}1", "{0}", "{0}\"a,b\"", "\u00A0{0}1", "{0}SUM(A1;A2)" }
        select string.Format(CultureInfo.InvariantCulture, dress, start);

    [Fact]
    public async Task R_goal_47_No_text_is_an_active_cell_in_csv_and_numbers_stay_numbers()
    {
        Assert.Equal(60, Payloads.Count());
        foreach (var payload in Payloads)
        {
            var text = Encoding.UTF8.GetString(await CsvAsync([payload, -12.5m, "x"]));
            var cell = text.TrimStart('\uFEFF').TrimStart('"');

            Assert.Equal('\'', cell[0]);
            Assert.EndsWith(",-12.5,x\r\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task R_goal_47_Text_is_a_string_cell_in_xlsx_and_a_formula_never_stands_in_it()
    {
        foreach (var payload in Payloads)
        {
            var cells = Cells(await XlsxAsync([payload, -12.5m, new DateOnly(2017, 12, 31), null])).ToList();

            Assert.Equal("inlineStr", cells[0].Attribute("t")?.Value);
            Assert.Equal(
                payload.Replace("\0", "", StringComparison.Ordinal).Replace("\r", "\n", StringComparison.Ordinal),
                cells[0].Value.Replace("\r", "\n", StringComparison.Ordinal));
            Assert.Equal("-12.5", cells[1].Element(s_sheet + "v")?.Value);
            Assert.Equal("43100", cells[2].Element(s_sheet + "v")?.Value);
            Assert.DoesNotContain(cells, cell => cell.Element(s_sheet + "f") is not null);
        }
    }

    [Fact]
    public async Task Csv_quotes_what_needs_it_and_marks_its_encoding()
    {
        var bytes = await CsvAsync(["Дала, \"Агро\"", null, new DateOnly(2017, 1, 2), 5L, " blank "]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\"Дала, \"\"Агро\"\"\",,2017-01-02,5,\" blank \"\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Xlsx_keeps_text_of_every_script_and_drops_what_xml_cannot_hold() =>
        Assert.Equal("Дала 🚜 Агро", Assert.Single(Cells(await XlsxAsync(["Дала 🚜\u0001 Агро"]))).Value);

    private static async Task<byte[]> CsvAsync(IReadOnlyList<object?> row)
    {
        using var stream = new MemoryStream();
        await using (var table = new CsvTable(stream))
        {
            await table.WriteAsync(row);
        }

        return stream.ToArray();
    }

    private static async Task<byte[]> XlsxAsync(IReadOnlyList<object?> row)
    {
        using var stream = new MemoryStream();
        await using (var table = await XlsxTable.CreateAsync(stream))
        {
            await table.WriteAsync(row);
        }

        return stream.ToArray();
    }

    private static IEnumerable<XElement> Cells(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")?.Open() ?? throw new InvalidOperationException("The workbook has no sheet.");
        return [.. XDocument.Load(sheet).Descendants(s_sheet + "c")];
    }
}
