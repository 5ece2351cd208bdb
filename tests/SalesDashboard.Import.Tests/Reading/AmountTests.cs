using System.Globalization;
using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

public sealed class AmountTests
{
    [Theory]
    [InlineData("1054", "1054")]
    [InlineData("0", "0")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("0,125", "0.125")]
    [InlineData(".5", "0.5")]
    [InlineData("12.3456", "12.3456")]
    [InlineData("12.34567", "12.3457")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00A0234\u00A0567,89", "1234567.89")]
    [InlineData("1\u202F234,5", "1234.5")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1’234’567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("$1,234.50", "1234.50")]
    [InlineData("US$ 12.5", "12.5")]
    [InlineData("1 234,50 ₽", "1234.50")]
    [InlineData("1 234,50 руб.", "1234.50")]
    [InlineData("EUR 99,9", "99.9")]
    [InlineData("99.9usd", "99.9")]
    [InlineData("-5.5", "-5.5")]
    [InlineData("\u22125.5", "-5.5")]
    [InlineData("(1,234.50)", "-1234.50")]
    [InlineData("-$5.5", "-5.5")]
    [InlineData("$-5.5", "-5.5")]
    [InlineData("(€5,5)", "-5.5")]
    [InlineData("+5.5", "5.5")]
    [InlineData("999999999999999.9999", "999999999999999.9999")]
    public async Task An_amount_is_read(string text, string expected)
    {
        await using var table = await Read.OpenAsync(Read.Column("amount", text));

        var row = Assert.Single(await table.RowsAsync());

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), row.Amount("amount"));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("USD")]
    [InlineData("12 pieces")]
    [InlineData("12%")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("--5")]
    [InlineData("1,23,456")]
    [InlineData("1,2,3")]
    [InlineData("1 23 456")]
    [InlineData("12.")]
    [InlineData("1.2.3,4")]
    [InlineData("5 USD EUR")]
    [InlineData("(5")]
    [InlineData("٣٤")]
    [InlineData("=1+1")]
    [InlineData("1000000000000000")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999999999")]
    [InlineData("2017-12-01")]
    public async Task What_is_not_an_amount_is_an_error_of_its_row_only(string text)
    {
        await using var table = await Read.OpenAsync(Read.Column("amount", "1", text, "2"));

        Assert.Equal(["1", "3: " + text, "2"], await table.ColumnAsync("amount", (row, column) => row.Amount(column)));
    }

    [Theory]
    [InlineData("12,5", "1,234", "1.234")]
    [InlineData("1.234,5", "1,234", "1.234")]
    [InlineData("1.234.567", "1,234", "1.234")]
    [InlineData("12.5", "1,234", "1234")]
    [InlineData("1,234,567", "1,234", "1234")]
    [InlineData("12,5", "1.234", "1234")]
    [InlineData("12.5", "1.234", "1.234")]
    public async Task A_value_that_settles_the_decimal_sign_decides_for_the_column(string settling, string open, string expected)
    {
        await using var table = await Read.OpenAsync(Read.Column("amount", open, settling));

        var fact = Assert.Single(table.Decide(dates: [], amounts: ["amount"]).Amounts);

        Assert.False(fact.IsAssumed);
        Assert.Equal(open, fact.Example);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), (await table.RowsAsync())[0].Amount("amount"));
    }

    [Fact]
    public async Task Another_amount_column_of_the_file_settles_it_too()
    {
        await using var table = await Read.OpenAsync("amount;paid\n1,234;0,5\n");

        Assert.False(table.Decide(dates: [], amounts: ["amount", "paid"]).Amounts[0].IsAssumed);

        Assert.Equal(1.234m, (await table.RowsAsync())[0].Amount("amount"));
    }

    [Theory]
    [InlineData("1,234", "1234")]
    [InlineData("1.234", "1.234")]
    public async Task When_nothing_settles_it_the_usual_reading_is_taken_and_told(string text, string expected)
    {
        await using var table = await Read.OpenAsync(Read.Column("amount", text, "500"));

        var fact = Assert.Single(table.Decide(dates: [], amounts: ["amount"]).Amounts);

        Assert.True(fact.IsAssumed);
        Assert.Equal(text, fact.Example);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), (await table.RowsAsync())[0].Amount("amount"));
    }

    [Fact]
    public async Task In_a_column_of_both_styles_only_the_open_values_are_refused()
    {
        await using var table = await Read.OpenAsync(Read.Column("amount", "12,5", "12.5", "1,234", "100"));

        table.Decide(dates: [], amounts: ["amount"]);

        Assert.Equal(["12.5", "12.5", "4: 1,234", "100"], await table.ColumnAsync("amount", (row, column) => row.Amount(column)));
    }

    [Theory]
    [InlineData("€5", "EUR")]
    [InlineData("5 грн.", "UAH")]
    [InlineData("usd 5", "USD")]
    [InlineData("$5", null)]
    [InlineData("5", null)]
    public async Task The_currency_beside_an_amount_is_told(string text, string? currency)
    {
        await using var table = await Read.OpenAsync(Read.Column("amount", text));

        Assert.Equal(new ImportAmount(5, currency), (await table.RowsAsync())[0].Money("amount"));
    }

    /// <summary>Any amount, written in any style, comes back exactly when the column settles the style.</summary>
    [Fact]
    public async Task Random_amounts_come_back_in_every_style()
    {
        var random = new Random(32);
        (string Group, string Mark)[] styles = [(",", "."), (".", ","), (" ", ","), ("\u00A0", ","), ("\u202F", "."), ("'", "."), ("", ","), ("", ".")];
        foreach (var (group, mark) in styles)
        {
            var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = mark, NumberDecimalDigits = 3 };
            var amounts = Enumerable.Range(0, 300).Select(_ => random.NextInt64(-1_000_000_000, 1_000_000_000) / 1000m).Append(1234567.891m).Append(0.5m).ToList();

            await using var table = await Read.OpenAsync(Read.Column("amount", amounts.Select(amount => amount.ToString("N", format))));

            table.Decide(dates: [], amounts: ["amount"]);
            Assert.Equal(amounts, (await table.RowsAsync()).Select(row => row.Amount("amount") ?? decimal.MinValue));
        }
    }
}
