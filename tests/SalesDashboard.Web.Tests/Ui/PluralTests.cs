using System.Globalization;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class PluralTests
{
    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "other")]
    [InlineData("en", 21, "other")]
    [InlineData("es", 1, "one")]
    [InlineData("es", 0, "other")]
    [InlineData("es", 2, "other")]
    [InlineData("es", 1_000_000, "many")]
    [InlineData("es", 1_000_001, "other")]
    [InlineData("ru", 0, "many")]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 2, "few")]
    [InlineData("ru", 4, "few")]
    [InlineData("ru", 5, "many")]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 12, "many")]
    [InlineData("ru", 14, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 25, "many")]
    [InlineData("ru", 111, "many")]
    [InlineData("ru", 112, "many")]
    [InlineData("ru", 121, "one")]
    [InlineData("uk", 1, "one")]
    [InlineData("uk", 3, "few")]
    [InlineData("uk", 13, "many")]
    [InlineData("uk", 101, "one")]
    [InlineData("uk", 1_000_000, "many")]
    public void Form_follows_the_plural_rules_of_the_language(string language, long count, string expected) =>
        Assert.Equal(expected, Plural.Form(CultureInfo.GetCultureInfo(language), count));
}
