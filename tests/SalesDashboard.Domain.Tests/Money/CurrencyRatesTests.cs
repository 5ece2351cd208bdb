using System.Globalization;
using SalesDashboard.Domain.Money;
using Xunit;

namespace SalesDashboard.Domain.Tests.Money;

public sealed class CurrencyRatesTests
{
    private static readonly CurrencyRates Rates = new("KZT",
    [
        ("USD", new DateOnly(2017, 12, 10), 335m),
        ("USD", new DateOnly(2017, 12, 1), 330m),
        ("EUR", new DateOnly(2017, 12, 1), 392.5m),
    ]);

    [Theory]
    [InlineData("2017-12-01", 33_000)]
    [InlineData("2017-12-09", 33_000)]
    [InlineData("2017-12-10", 33_500)]
    [InlineData("2018-07-01", 33_500)]
    public void D8_The_newest_rate_on_or_before_the_day_counts(string day, int expected) =>
        Assert.Equal(expected, Rates.Convert(100, "USD", DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void D8_The_reporting_currency_needs_no_rate() => Assert.Equal(100.1234m, Rates.Convert(100.1234m, "KZT", new DateOnly(2001, 1, 1)));

    [Fact]
    public void D8_A_missing_rate_is_told_and_not_guessed()
    {
        Assert.Null(Rates.Convert(100, "USD", new DateOnly(2017, 11, 30)));
        Assert.Null(Rates.Convert(100, "GBP", new DateOnly(2017, 12, 31)));
    }

    [Fact]
    public void Nothing_is_nothing_in_every_currency() => Assert.Equal(0, Rates.Convert(0, "GBP", new DateOnly(2017, 12, 31)));

    [Theory]
    [InlineData("KZT", true)]
    [InlineData("kzt", false)]
    [InlineData("KZ", false)]
    [InlineData("KZTT", false)]
    [InlineData("К3Т", false)]
    [InlineData(null, false)]
    public void A_currency_is_three_capital_letters(string? text, bool isCode) => Assert.Equal(isCode, Currency.IsCode(text));
}
