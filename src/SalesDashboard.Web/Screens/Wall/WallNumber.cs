namespace SalesDashboard.Web.Screens.Wall;

/// <summary>
/// A compact amount in two sizes: digits to be read from far, and the unit, which may be a word ("млн"). A unit of one
/// letter belongs to the digits as long as both stay short.
/// </summary>
/// <param name="Digits">84.7M, or 84,7.</param>
/// <param name="Unit">Empty, M, млн, mil M.</param>
public sealed record WallNumber(string Digits, string Unit)
{
    private const int MostTogether = 5;
    private const int LongestCommonUnit = 3;
    private const int LongestDigits = 6;
    private const char HardSpace = '\u00A0';

    /// <summary>So many digits that the largest type has no room for them.</summary>
    public bool IsWide => Digits.Length >= MostTogether && Unit.Length > 0;

    /// <summary>The unit is a word.</summary>
    public bool IsWordy => Unit.Length > 1;

    /// <summary>Digits and unit are both as long as they get.</summary>
    public bool IsWidest => IsWide && Unit.Length > LongestCommonUnit;

    /// <summary>So many digits that only the smallest of the large types has room for them.</summary>
    public bool IsLong => Digits.Length > LongestDigits;

    public static WallNumber Of(WallFormat format, decimal value) => Split(format.Amount(value));

    public static WallNumber Signed(WallFormat format, decimal value) => Split(format.Signed(value));

    private static WallNumber Split(string text)
    {
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var unit = text[end..];
        return unit.Length == 0 || (!unit.StartsWith(HardSpace) && text.Count(sign => sign is not ('+' or '\u2212')) <= MostTogether)
            ? new WallNumber(text, "")
            : new WallNumber(text[..end], unit.Trim(HardSpace));
    }
}
