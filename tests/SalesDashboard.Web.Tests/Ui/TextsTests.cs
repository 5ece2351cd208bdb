using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Ui;

/// <summary>Reads the resource files themselves: what is missing there falls back to English silently at run time.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] PluralForms = ["few", "many", "one", "other"];

    public static TheoryData<string> Translations => ["ru", "uk", "es"];

    public static TheoryData<string> AllFiles => ["", "ru", "uk", "es"];

    [Theory, MemberData(nameof(Translations))]
    public void Every_key_exists_in_every_language(string language) =>
        Assert.Equal(Read("").Select(entry => entry.Key).Order(StringComparer.Ordinal), Read(language).Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Translations))]
    public void Placeholders_are_the_same_in_every_language(string language)
    {
        var english = Read("").ToDictionary(entry => entry.Key, entry => Placeholders(entry.Value));

        Assert.All(Read(language), entry => Assert.Equal(english[entry.Key], Placeholders(entry.Value)));
    }

    [Theory, MemberData(nameof(AllFiles))]
    public void No_key_is_written_twice_and_no_text_is_empty(string language)
    {
        var entries = Read(language);

        Assert.Equal(entries.Select(entry => entry.Key).Distinct(), entries.Select(entry => entry.Key));
        Assert.All(entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Value), entry.Key));
    }

    [Fact]
    public void Keys_read_as_feature_and_text() =>
        Assert.All(Read(""), entry => Assert.Matches(@"^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+$", entry.Key));

    [Fact]
    public void Counting_keys_have_all_four_forms()
    {
        var keys = Read("").Select(entry => entry.Key).ToHashSet();
        var counted = keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^4]);

        Assert.All(counted, key => Assert.All(PluralForms, form => Assert.Contains($"{key}.{form}", keys)));
    }

    private static List<KeyValuePair<string, string>> Read(string language)
    {
        var file = language.Length == 0 ? "Texts.resx" : $"Texts.{language}.resx";
        var document = XDocument.Load(SourceTree.PathOf("src", "SalesDashboard.Web", "Ui", "Texts", file));
        return [.. document.Root?.Elements("data").Select(data => KeyValuePair.Create((string?)data.Attribute("name") ?? "", (string?)data.Element("value") ?? "")) ?? []];
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();
}
