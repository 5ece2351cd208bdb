using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

public sealed class XlsxTests
{
    [Fact]
    public async Task Every_sort_of_cell_is_read()
    {
        var file = new MadeWorkbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>amount</t></is></c><c r="C1" t="inlineStr"><is><t>on</t></is></c><c r="D1" t="str"><f>"x"</f><v>flag</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>1234.5</v></c><c r="C3" s="1"><v>43070</v></c><c r="D3" t="b"><v>1</v></c><c r="XFD3" s="3"/></row>
            <row r="4"><c r="A4"><v>77</v></c><c r="B4" s="3"><v>0.30000000000000004</v></c><c r="C4" s="2"><v>43070.75</v></c></row>
            <row r="5"/>
            <row r="6"><c r="B6"><v>1.5E+3</v></c><c r="C6"><v>43070</v></c></row>
            """,
            "<si><t>title</t></si><si><r><t>Big </t></r><r><t>deal</t></r><rPh sb=\"0\" eb=\"1\"><t>hint</t></rPh></si>").ToArray();

        await using var table = await Read.OpenAsync(file);

        Assert.Equal(FileKind.Xlsx, table.Facts.Kind);
        Assert.Equal("Deals", table.Facts.Sheet);
        Assert.Equal(["title", "amount", "on", "flag"], table.Columns);
        var rows = await table.RowsAsync();
        Assert.Equal([3, 4, 6], rows.Select(row => row.Number));
        Assert.Equal(["Big deal", "77", null], rows.Select(row => row.Text("title")));
        Assert.Equal([1234.5m, 0.3m, 1500m], rows.Select(row => row.Amount("amount")));
        Assert.All(rows, row => Assert.Equal(new DateOnly(2017, 12, 1), row.Date("on")));
        Assert.Equal(18, rows[1].Moment("on")?.DateTime.Hour);
        Assert.Equal("2017-12-01", rows[0].Text("on"));
        Assert.Equal("true", rows[0].Text("flag"));
        Assert.All(rows, row => Assert.True(row.IsValid));
    }

    [Theory]
    [InlineData(false, "1", "01/01/1900")]
    [InlineData(false, "59", "02/28/1900")]
    [InlineData(false, "60", "2: 60")]
    [InlineData(false, "61", "03/01/1900")]
    [InlineData(false, "0", "2: 0")]
    [InlineData(false, "-5", "2: -5")]
    [InlineData(false, "9999999", "2: 9999999")]
    [InlineData(true, "0", "01/01/1904")]
    [InlineData(true, "41608", "12/01/2017")]
    public async Task Serials_follow_the_system_of_the_workbook(bool uses1904, string serial, string expected)
    {
        var file = new MadeWorkbook(MadeWorkbook.Texts(1, "on") + $"""<row r="2"><c s="1"><v>{serial}</v></c></row>""", uses1904: uses1904).ToArray();

        await using var table = await Read.OpenAsync(file);

        Assert.Equal([expected], await table.ColumnAsync("on", (row, column) => row.Date(column)));
    }

    [Fact]
    public async Task Error_values_and_formulas_never_calculated_are_errors_of_the_row()
    {
        var file = new MadeWorkbook(
            MadeWorkbook.Texts(1, "amount")
            + """<row r="2"><c t="e"><v>#N/A</v></c></row><row r="3"><c><f>A1*2</f></c></row><row r="4"><c><f>1+1</f><v>2</v></c></row>""").ToArray();

        await using var table = await Read.OpenAsync(file);

        Assert.Equal(["2: #N/A", "3: =", "2"], await table.ColumnAsync("amount", (row, column) => row.Amount(column)));
    }

    [Fact]
    public async Task A_sheet_can_be_named_and_an_unknown_one_is_refused_with_the_names_there_are()
    {
        var file = new MadeWorkbook(MadeWorkbook.Texts(1, "deal")).ToArray();

        await using var notes = await Read.OpenAsync(file, new ImportOptions { Sheet = "notes" });
        var refused = await Assert.ThrowsAsync<ImportFileException>(() => Read.OpenAsync(file, new ImportOptions { Sheet = "Plan" }));

        Assert.Equal(["note"], notes.Columns);
        Assert.Equal(FileRefusal.NoSuchSheet, refused.Refusal);
        Assert.Contains("Notes, Deals", refused.Message);
    }

    [Fact]
    public async Task Text_dates_and_amounts_in_a_sheet_are_decided_as_in_csv()
    {
        var file = new MadeWorkbook(
            MadeWorkbook.Texts(1, "on", "amount") + MadeWorkbook.Texts(2, "01/02/2017", "1.234") + MadeWorkbook.Texts(3, "25/02/2017", "0,5")).ToArray();

        await using var table = await Read.OpenAsync(file);

        var facts = table.Decide(dates: ["on"], amounts: ["amount"]);
        var row = (await table.RowsAsync())[0];
        Assert.Equal("d/M/yyyy", facts.Dates[0].Style);
        Assert.Equal(new DateOnly(2017, 2, 1), row.Date("on"));
        Assert.Equal(1234m, row.Amount("amount"));
    }
}
