using System.Text;
using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

public sealed class CsvTests
{
    private const string Russian = "сделка;сумма\nПродажа №1 «Ромашка»;100\nЕщё одна;200\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false },
        { "utf-16BE", true }, { "utf-16BE", false }, { "windows-1251", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_is_found_from_the_content(string name, bool hasMark)
    {
        var encoding = ImportOptions.EncodingNamed(name) ?? throw new InvalidOperationException(name);
        byte[] file = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Russian)];

        await using var table = await Read.OpenAsync(file);

        Assert.Equal(name, table.Facts.Encoding, ignoreCase: true);
        Assert.Equal(["сделка", "сумма"], table.Columns);
        Assert.Equal(["Продажа №1 «Ромашка»", "Ещё одна"], await table.ColumnAsync("Сделка", (row, column) => row.Text(column)));
    }

    [Fact]
    public async Task Accents_inside_latin_words_mean_the_western_page()
    {
        var western = ImportOptions.EncodingNamed("cp1252")!;

        await using var table = await Read.OpenAsync(western.GetBytes("título,país\nreunión,España\n"));

        Assert.Equal("windows-1252", table.Facts.Encoding);
        Assert.Equal("España", (await table.RowsAsync())[0].Text("país"));
    }

    [Fact]
    public async Task A_given_encoding_overrides_the_found_one()
    {
        var cyrillic = ImportOptions.EncodingNamed("cp1251")!;

        await using var table = await Read.OpenAsync(cyrillic.GetBytes("name\nд1\n"), new ImportOptions { Encoding = cyrillic });

        Assert.Equal("windows-1251", table.Facts.Encoding);
        Assert.Equal("д1", (await table.RowsAsync())[0].Text("name"));
    }

    [Theory]
    [InlineData("a,b,c\n1,\"x;y;z\",3\n", ',')]
    [InlineData("a;b;c\n1,5;2,5;3,5\n", ';')]
    [InlineData("a\tb\tc\n1,5\t2\t3\n", '\t')]
    [InlineData("a|b|c\n\"1|2\"|2|3\n", '|')]
    [InlineData("name;amount, EUR;on\nx;1,5;2\n", ';')]
    [InlineData("sep=;\r\na;b;c\r\n1;2;3\r\n", ';')]
    [InlineData("a\nx\n", ',')]
    public async Task Delimiter_is_found_from_the_content(string csv, char expected)
    {
        await using var table = await Read.OpenAsync(csv);

        Assert.Equal(expected, table.Facts.Delimiter);
        Assert.Equal(csv.Contains("\nx\n") ? 1 : 3, table.Columns.Count);
    }

    [Fact]
    public async Task A_given_delimiter_overrides_the_found_one()
    {
        await using var table = await Read.OpenAsync("a,b\n1,2\n", new ImportOptions { Delimiter = ';' });

        Assert.Equal(["a,b"], table.Columns);
    }

    [Fact]
    public async Task Quoted_values_keep_delimiters_quotes_and_line_breaks_and_rows_keep_their_numbers()
    {
        await using var table = await Read.OpenAsync("id,note\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2, \"spaced\" \r\n3,5\" pipe\r\n4");

        var rows = await table.RowsAsync();

        Assert.Equal([2, 4, 5, 6], rows.Select(row => row.Number));
        Assert.Equal(["a, \"b\"\r\nc", "spaced", "5\" pipe", null], rows.Select(row => row.Text("note")));
        Assert.Equal(4, table.Facts.Rows);
    }

    [Fact]
    public async Task A_table_can_be_read_again_and_its_columns_ignore_case()
    {
        await using var table = await Read.OpenAsync(" Title ,EXTRA\nx,1\n");

        Assert.Single(await table.RowsAsync());
        Assert.Equal("x", (await table.RowsAsync())[0].Text("title"));
        Assert.Equal(["EXTRA"], table.UnknownAmong(["title", "amount"]));
        var missing = Assert.Throws<ImportFileException>(() => table.Require("title", "amount"));
        Assert.Equal(FileRefusal.MissingColumns, missing.Refusal);
        Assert.Contains("amount", missing.Message);
    }

    [Fact]
    public async Task A_row_with_more_values_than_columns_is_an_error_of_that_row()
    {
        await using var table = await Read.OpenAsync("a,b\n1,2,3\n4,5,\n");

        var rows = await table.RowsAsync();

        Assert.Equal(new { Row = 2, Value = "3" }, new { rows[0].Errors[0].Row, rows[0].Errors[0].Value });
        Assert.True(rows[1].IsValid);
    }

    [Fact]
    public async Task Required_and_too_long_values_are_errors_of_the_row()
    {
        await using var table = await Read.OpenAsync("a,b\n,xyz\n");

        var row = (await table.RowsAsync())[0];

        Assert.Null(row.Required("a"));
        Assert.Null(row.Text("b", maxLength: 2));
        row.Refuse("b", "unknown");
        Assert.Equal([("a", ""), ("b", "xyz"), ("b", "xyz")], row.Errors.Select(error => (error.Column, error.Value)));
    }

    /// <summary>The guard and the parser follow one grammar: random files built by the rules come back as they were.</summary>
    [Fact]
    public async Task Random_tables_come_back_as_they_were_written()
    {
        var random = new Random(20171231);
        const string Letters = "ab \",;\n\r\t|'éж1.";
        for (var file = 0; file < 200; file++)
        {
            var cells = Enumerable.Range(0, random.Next(1, 20))
                .Select(_ => Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 8)).Select(_ => Letters[random.Next(Letters.Length)]))).ToArray())
                .Where(row => row.Any(cell => cell.Trim().Length > 0)).ToList();
            var csv = new StringBuilder("one,two,three\n");
            cells.ForEach(row => csv.AppendJoin(',', row.Select(cell => '"' + cell.Replace("\"", "\"\"") + '"')).Append(random.Next(2) == 0 ? "\n" : "\r\n"));

            await using var table = await Read.OpenAsync(csv.ToString(), new ImportOptions { Delimiter = ',' });

            var rows = await table.RowsAsync();
            Assert.Equal(cells.Count, rows.Count);
            Assert.Equal(cells.SelectMany(row => row.Select(cell => cell.Trim())), rows.SelectMany(row => table.Columns.Select(name => row.Text(name) ?? "")));
        }
    }
}
