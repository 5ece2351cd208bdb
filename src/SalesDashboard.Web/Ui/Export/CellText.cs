using System.Globalization;

namespace SalesDashboard.Web.Ui.Export;

/// <summary>
/// Text of a cell that no spreadsheet takes for a formula (R-goal 47): what begins like one, also in full-width forms or
/// behind blanks, gets a leading apostrophe. Only text is changed; numbers stay numbers, negative ones too.
/// </summary>
public static class CellText
{
    private const string Starts = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20|%";

    public static string Neutral(string text)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        var first = clean.AsSpan().TrimStart();
        var isRisky = (first.Length > 0 && Starts.Contains(first[0])) || (clean.Length > 0 && clean[0] is (char)9 or (char)13 or (char)10);
        return isRisky ? "'" + clean : clean;
    }

    public static string? Number(object? value) => value switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
