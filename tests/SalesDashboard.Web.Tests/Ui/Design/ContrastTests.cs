using System.Globalization;
using System.Text.RegularExpressions;
using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Ui.Design;

/// <summary>The colour tokens of tokens.css against WCAG 2.2: text holds 4.5:1, marks and outlines 3:1, in both themes.</summary>
public sealed partial class ContrastTests
{
    private static readonly string[] TextTokens = ["ink", "ink-2", "ink-3", "accent", "good", "bad", "warn"];

    private static readonly string[] MarkTokens = ["ac", "pl-line", "py", "focus"];

    public static TheoryData<string, string, double> DesignRatios => new()
    {
        { "light", "ink", 17.8 }, { "light", "ink-2", 7.7 }, { "light", "ink-3", 5.6 }, { "light", "accent", 5.9 }, { "light", "ac", 13.4 },
        { "light", "pl-line", 4.6 }, { "light", "py", 3.3 }, { "light", "good", 5.3 }, { "light", "bad", 5.6 }, { "light", "warn", 5.4 },
        { "dark", "ink", 15.7 }, { "dark", "ink-2", 8.5 }, { "dark", "ink-3", 5.7 }, { "dark", "accent", 7.0 }, { "dark", "ac", 14.0 },
        { "dark", "pl-line", 6.7 }, { "dark", "py", 3.8 }, { "dark", "good", 8.2 }, { "dark", "bad", 7.0 }, { "dark", "warn", 9.4 },
    };

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory, MemberData(nameof(DesignRatios))]
    public void Token_has_the_contrast_of_the_design_on_a_card(string theme, string token, double expected) =>
        Assert.Equal(expected, Ratio(theme, token, "surface"), 0.06);

    [Theory, MemberData(nameof(Themes))]
    public void Text_is_readable_on_cards_and_on_the_page(string theme) =>
        Assert.All(TextTokens, token => Assert.All(["surface", "bg"], ground => AssertAtLeast(4.5, theme, token, ground)));

    [Theory, MemberData(nameof(Themes))]
    public void Marks_and_outlines_can_be_seen(string theme) =>
        Assert.All(MarkTokens, token => AssertAtLeast(3, theme, token, "surface"));

    [Theory, MemberData(nameof(Themes))]
    public void Coloured_chips_and_the_primary_button_are_readable(string theme)
    {
        AssertAtLeast(4.5, theme, "good", "good-soft");
        AssertAtLeast(4.5, theme, "bad", "bad-soft");
        AssertAtLeast(4.5, theme, "warn", "warn-soft");
        AssertAtLeast(4.5, theme, "accent", "accent-soft");
        AssertAtLeast(4.5, theme, "accent-ink", "accent");
        AssertAtLeast(4.5, theme, "ink-2", "surface-3");
        AssertAtLeast(4.5, theme, "ink-3", "surface-2");
    }

    [Fact]
    public void Both_themes_define_the_same_colours()
    {
        var css = Css();

        Assert.Equal(Tokens(css, "light").Keys.Order(StringComparer.Ordinal), Tokens(css, "dark").Keys.Order(StringComparer.Ordinal));
    }

    private static void AssertAtLeast(double least, string theme, string ink, string ground)
    {
        var ratio = Ratio(theme, ink, ground);
        Assert.True(ratio >= least, string.Create(CultureInfo.InvariantCulture, $"{theme}: {ink} on {ground} is {ratio:0.00}, needs {least}."));
    }

    private static double Ratio(string theme, string ink, string ground)
    {
        var tokens = Tokens(Css(), theme);
        var (a, b) = (Luminance(tokens[ink]), Luminance(tokens[ground]));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string Css() => File.ReadAllText(SourceTree.PathOf("src", "SalesDashboard.Web", "wwwroot", "tokens.css"));

    private static Dictionary<string, string> Tokens(string css, string theme)
    {
        var start = css.IndexOf(theme == "dark" ? "\n[data-theme=\"dark\"] {" : "\n:root {", StringComparison.Ordinal);
        var block = css[start..css.IndexOf('}', start)];
        return Token().Matches(block).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value);
    }

    private static double Luminance(string hex)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Linear(int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"--sd-(?<name>[a-z0-9-]+): #(?<hex>[0-9a-f]{6});")]
    private static partial Regex Token();
}
