using System.Globalization;
using System.Text.RegularExpressions;
using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>docs/ui.md check 22 on the style sheets themselves: no text under 40 design pixels, every text colour at least 7:1 on the ground.</summary>
public sealed partial class WallStyleTests
{
    private static readonly string[] s_files = ["wall/frame.css", "wall/scenes.css", "wall/states.css"];

    private static readonly string s_css = string.Join('\n', s_files.Select(file => File.ReadAllText(SourceTree.PathOf("src", "SalesDashboard.Web", "wwwroot", file))));

    [Fact]
    public void UI_22_No_text_is_smaller_than_forty_pixels()
    {
        var sizes = FontSize().Matches(s_css).Select(match => int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.True(sizes.Count > 10);
        Assert.All(sizes, size => Assert.InRange(size, 40, 300));
        Assert.Equal(sizes.Count, s_css.Split("font-size:").Length - 1);
    }

    [Theory]
    [InlineData("text"), InlineData("text-2"), InlineData("good"), InlineData("bad"), InlineData("gold"), InlineData("due-text"), InlineData("due")]
    public void UI_22_Text_has_a_contrast_of_seven_to_one(string token)
    {
        var ratio = (Luminance(Colour(token)) + 0.05) / (Luminance(Colour("ground")) + 0.05);

        Assert.True(ratio >= 7, string.Create(CultureInfo.InvariantCulture, $"--{token} has {ratio:0.0}:1"));
    }

    [Fact]
    public void Walls_have_their_own_style_sheets_and_none_of_a_library()
    {
        var head = File.ReadAllText(SourceTree.PathOf("src", "SalesDashboard.Web", "Screens", "Wall", "WallHead.razor"));

        Assert.Equal(s_files, Sheet().Matches(head).Select(match => match.Groups["file"].Value));
        Assert.Equal(s_files.Length + 1, head.Split("<link ").Length - 1);
        Assert.DoesNotContain("<script", head, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", s_css, StringComparison.Ordinal);
    }

    private static string Colour(string token) => Regex.Match(s_css, $"--{token}: #([0-9a-f]{{6}});", RegexOptions.ExplicitCapture | RegexOptions.None, TimeSpan.FromSeconds(1)).Value[^7..^1];

    private static double Luminance(string hex)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Linear(int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"font-size: calc\(var\(--[ut]\) \* (?<size>\d+)\)")]
    private static partial Regex FontSize();

    [GeneratedRegex("rel=\"stylesheet\" href=\"(?<file>[^\"]+)\"")]
    private static partial Regex Sheet();
}
