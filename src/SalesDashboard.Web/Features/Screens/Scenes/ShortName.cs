namespace SalesDashboard.Web.Features.Screens.Scenes;

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

        return Cut(words[0]) + "\u00A0" + Initial(words[^1]);
    }

    /// <summary>O. H.: the first letters of the first and the last word.</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "",
            [var only] => Initial(only),
            [var first, .., var last] => Initial(first) + "\u00A0" + Initial(last),
        };
    }

    public static bool IsLong(string shortName) => shortName.Length > OneLine;

    private static string Initial(string word) => char.ToUpperInvariant(word[0]) + ".";

    private static string Cut(string text) => text.Length <= TwoLines ? text : text[..(TwoLines - 1)] + "…";
}
