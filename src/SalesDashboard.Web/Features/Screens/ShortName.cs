namespace SalesDashboard.Web.Features.Screens;

/// <summary>A person's name on a wall: first name and the initial of the surname, the last word (UI.md 2.6).</summary>
public static class ShortName
{
    /// <summary>A line of the leaders holds about so many characters; more take two lines.</summary>
    private const int OneLine = 13;

    /// <summary>Two lines hold so many; the end of a longer name is left out, and says so.</summary>
    private const int TwoLines = 24;

    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
        {
            return Cut(name.Trim());
        }

        return Cut(words[0]) + "\u00A0" + char.ToUpperInvariant(words[^1][0]) + ".";
    }

    public static bool IsLong(string shortName) => shortName.Length > OneLine;

    private static string Cut(string text) => text.Length <= TwoLines ? text : text[..(TwoLines - 1)] + "…";
}
