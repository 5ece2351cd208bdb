using System.Globalization;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class FormatTests
{
    private const string HardSpace = "\u00A0";

    public static TheoryData<string, decimal, string> CompactNumbers => new()
    {
        { "en-US", 0m, "0" },
        { "en-US", 999m, "999" },
        { "en-US", 999.6m, "1K" },
        { "en-US", 813_600m, "814K" },
        { "en-US", 999_499m, "999K" },
        { "en-US", 999_600m, "1.00M" },
        { "en-US", 9_870_000m, "9.87M" },
        { "en-US", 9_996_000m, "10.0M" },
        { "en-US", 86_048_000m, "86.0M" },
        { "en-US", 999_960_000m, "1.00B" },
        { "en-US", 1_240_000_000m, "1.24B" },
        { "en-US", -130_257m, "−130K" },
        { "ru-RU", 813_600m, "814 тыс." },
        { "ru-RU", 9_870_000m, "9,87 млн" },
        { "ru-RU", 1_240_000_000m, "1,24 млрд" },
        { "uk-UA", 813_600m, "814 тис." },
        { "uk-UA", 86_048_000m, "86,0 млн" },
        { "kk-KZ", 813_600m, "814 мың" },
        { "kk-KZ", 1_240_000_000m, "1,24 млрд" },
        { "es-ES", 813_600m, "814 mil" },
        { "es-ES", 9_870_000m, "9,87 M" },
        { "es-ES", 1_240_000_000m, "1,24 mil M" },
    };

    public static TheoryData<string, string, decimal, string> Amounts => new()
    {
        { "ru-RU", "RUB", 1_234_567.4m, "1 234 567 ₽" },
        { "uk-UA", "UAH", 1_234_567.4m, "1 234 567 ₴" },
        { "kk-KZ", "KZT", 1_234_567.4m, "1 234 567 ₸" },
        { "es-ES", "EUR", 1_234_567.4m, "1.234.567 €" },
        { "es-MX", "MXN", 1_234_567.4m, "$1,234,567" },
        { "en-US", "USD", 1_234_567.4m, "$1,234,567" },
        { "en-US", "USD", -1_234_567.4m, "−$1,234,567" },
        { "uk-UA", "UAH", -1_234.5m, "−1 235 ₴" },
        { "en-US", "UAH", 28_700m, "₴28,700" },
        { "en-US", "PLN", 28_700m, "zł 28,700" },
        { "en-US", "XYZ", 28_700m, "XYZ 28,700" },
        { "ru-RU", "XYZ", 28_700m, "28 700 XYZ" },
    };

    public static TheoryData<string, string> Percents => new()
    {
        { "ru-RU", "61,2 %" },
        { "uk-UA", "61,2%" },
        { "kk-KZ", "61,2%" },
        { "es-ES", "61,2 %" },
        { "es-MX", "61.2%" },
        { "en-US", "61.2%" },
    };

    public static TheoryData<string, string> Months => new()
    {
        { "ru-RU", "ноябрь 2026" },
        { "uk-UA", "листопад 2026" },
        { "kk-KZ", "Қараша 2026" },
        { "es-ES", "noviembre 2026" },
        { "en-US", "November 2026" },
    };

    [Theory, MemberData(nameof(CompactNumbers))]
    public void Compact_number_picks_the_unit_of_the_printed_value(string culture, decimal value, string expected) =>
        Assert.Equal(Hard(expected), In(culture).Compact(value));

    [Theory, MemberData(nameof(Amounts))]
    public void Money_has_the_currency_of_the_data_and_the_places_of_the_culture(string culture, string currency, decimal value, string expected) =>
        Assert.Equal(Hard(expected), In(culture, currency).Money(value));

    [Theory, MemberData(nameof(Percents))]
    public void Percent_follows_the_culture(string culture, string expected) =>
        Assert.Equal(Hard(expected), In(culture).Percent(0.6123m, 1));

    [Theory, MemberData(nameof(Months))]
    public void Month_title_is_the_nominative_of_the_language(string culture, string expected) =>
        Assert.Equal(expected, In(culture).Month(new DateOnly(2026, 11, 1)));

    [Theory]
    [InlineData("en-US", "1,234,568")]
    [InlineData("ru-RU", "1 234 568")]
    [InlineData("uk-UA", "1 234 568")]
    [InlineData("kk-KZ", "1 234 568")]
    [InlineData("es-ES", "1.234.568")]
    public void Whole_number_is_grouped_and_never_breaks(string culture, string expected) =>
        Assert.Equal(Hard(expected), In(culture).Number(1_234_567.8m));

    [Theory]
    [InlineData("en-US")]
    [InlineData("ru-RU")]
    [InlineData("uk-UA")]
    [InlineData("es-ES")]
    [InlineData("kk-KZ")]
    public void Negative_sign_is_the_typographic_minus_everywhere(string culture)
    {
        var format = In(culture);

        string[] texts = [format.Number(-5), format.Compact(-5_000), format.Money(-5), format.Percent(-0.05m), format.SignedIn(AmountUnit.Thousand, -5_000)];

        Assert.All(texts, text => Assert.StartsWith("−", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain('-', text));
    }

    [Fact]
    public void Signed_value_tells_plus_and_minus_and_zero_has_neither()
    {
        var format = In("en-US");

        Assert.Equal(["+130K", "−130K", "0", "0"], [format.Signed(130_257), format.Signed(-130_257), format.Signed(0), format.Signed(0.3m)]);
        Assert.Equal(["+12.8%", "−16.5%"], [format.SignedPercent(0.128m), format.SignedPercent(-0.165m)]);
    }

    [Fact]
    public void Value_that_rounds_to_zero_has_no_sign()
    {
        var format = In("en-US");

        Assert.Equal("0", format.Number(-0.4m));
        Assert.Equal("0", format.SignedIn(AmountUnit.Thousand, -400));
        Assert.Equal("0.0%", format.SignedPercent(-0.0004m));
    }

    [Fact]
    public void Without_a_plan_the_percent_is_an_en_dash()
    {
        var format = In("en-US");

        Assert.Equal("–", format.Percent(Format.Ratio(100, 0)));
        Assert.Equal("–", format.SignedPercent(null));
    }

    [Fact]
    public void Table_in_one_unit_carries_no_suffix()
    {
        var format = In("uk-UA");

        Assert.Equal(Hard("23 573"), format.In(AmountUnit.Thousand, 23_573_400m));
        Assert.Equal("23,57", format.In(AmountUnit.Million, 23_573_400m));
    }

    [Theory]
    [InlineData("en-US", "Nov 17")]
    [InlineData("ru-RU", "17 нояб.")]
    [InlineData("uk-UA", "17 лист.")]
    [InlineData("es-ES", "17 nov")]
    public void Day_without_year_is_short(string culture, string expected) =>
        Assert.Equal(Hard(expected), In(culture).Day(new DateOnly(2026, 11, 17)));

    [Fact]
    public void Heading_starts_with_a_capital_in_every_language() =>
        Assert.Equal("Ноябрь 2026", In("ru-RU").MonthHeading(new DateOnly(2026, 11, 1)));

    private static Format In(string culture, string currency = "UAH") => new(CultureInfo.GetCultureInfo(culture), currency);

    private static string Hard(string text) => text.Replace(" ", HardSpace, StringComparison.Ordinal);
}
