using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

public sealed class ReadingTextTests
{
    private static readonly ResourceManager Texts = new("SalesDashboard.Import.Reading.ReadingText", typeof(ImportTable).Assembly);

    [Theory]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("es")]
    public void Every_text_is_translated_with_the_same_places(string language)
    {
        var english = Set("");
        var translated = Set(language);

        Assert.Equal(english.Keys.Order(), translated.Keys.Order());
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(translated[text.Key])));
        Assert.All(english, text => Assert.NotEqual(text.Value, translated[text.Key]));
    }

    [Fact]
    public void Every_refusal_has_its_text() =>
        Assert.All(Enum.GetNames<FileRefusal>(), name => Assert.Contains("File_" + name, Set("").Keys));

    [Fact]
    public async Task Errors_come_in_the_current_language()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
            await using var table = await Read.OpenAsync("on\n30.02.2017\n");
            var row = (await table.RowsAsync())[0];
            row.Date("on");

            Assert.Contains("нет в календаре", row.Errors[0].Message);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> Set(string language)
    {
        var set = Texts.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException(language);
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static string Places(string text) => string.Join(' ', Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Distinct().Order());
}
