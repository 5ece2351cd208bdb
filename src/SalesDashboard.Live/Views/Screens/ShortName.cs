namespace SalesDashboard.Live.Views.Screens;

/// <summary>A person's name on a wall: first name and the initial of the surname, the last word (docs/ui.md 2.6).</summary>
public static class ShortName
{
    /// <summary>A line of the leaders holds about so many characters; more take two lines.</summary>
    private const int OneLine = 13;

    /// <summary>Two lines hold so many; the end of a longer name is left out, and says so.</summary>
    private const int TwoLines = 24;

    private const char HardSpace = '\u00A0';

    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
        {
            return Cut(name.Trim());
        }

        return Cut(words[0]) + HardSpace + Initial(words[^1]);
    }

    /// <summary>O. H.: the first letters of the first and the last word.</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "",
            [var only] => Initial(only),
            [var first, .., var last] => Initial(first) + HardSpace + Initial(last),
        };
    }

    public static bool IsLong(string shortName) => shortName.Length > OneLine;

    /// <summary>One word of it alone is too long for a line.</summary>
    public static bool IsEndless(string shortName) => shortName.Split(HardSpace, ' ', '-').Any(word => word.Length > OneLine);

    /// <summary>A long one may be broken before its initial, and a short one nowhere.</summary>
    public static string InLines(string shortName) => IsLong(shortName) ? shortName.Replace(HardSpace, ' ') : shortName;

    private static string Initial(string word) => char.ToUpperInvariant(word[0]) + ".";

    private static string Cut(string text) => text.Length <= TwoLines ? text : text[..(TwoLines - 1)] + "…";
}
