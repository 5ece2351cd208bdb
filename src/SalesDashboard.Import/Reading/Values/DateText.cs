using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>
/// The parts of a date as written, before anyone decides which is the day. Only slashes leave that open: with dots and dashes
/// the day comes first, and a year of four digits in front is always followed by month and day.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct DateText(DateShape Shape, int First, int Second, int Third, TimeSpan Time, TimeSpan? Offset)
{
    private const int LongestWritten = 64;

    private static readonly string[] EnglishFormats =
    [
        "dddd, MMMM d, yyyy", "dddd, d MMMM, yyyy", "dddd, d MMMM yyyy", "ddd, MMM d, yyyy", "ddd, d MMM yyyy", "MMMM d, yyyy",
        "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy",
    ];

    public static DateText? Scan(string text)
    {
        var value = text.Trim();
        if (value.Length is < 5 or > LongestWritten)
        {
            return null;
        }

        if (char.IsAsciiDigit(value[0]) && Numeric().Match(value) is { Success: true } match)
        {
            return FromNumbers(match);
        }

        return DateTime.TryParseExact(value, EnglishFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? new DateText(DateShape.English, date.Year, date.Month, date.Day, TimeSpan.Zero, Offset: null)
            : null;
    }

    /// <summary>The date, or null when the calendar has no such day. Slashed dates need the order that was decided.</summary>
    public DateTime? ToDate(bool isMonthFirst)
    {
        var (year, month, day) = Shape switch
        {
            DateShape.YearDash or DateShape.YearSlash or DateShape.YearDot or DateShape.English => (First, Second, Third),
            DateShape.Slash when isMonthFirst => (Third, First, Second),
            DateShape.Slash or DateShape.DayDot or DateShape.DayDash => (Third, Second, First),
        };
        return Exists(year, month, day) ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + Time : null;
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateText? FromNumbers(Match match)
    {
        var (first, third) = (match.Groups["a"].Value, match.Groups["c"].Value);
        if (first.Length == 4 == (third.Length == 4) || Math.Min(first.Length, third.Length) > 2)
        {
            return null;
        }

        DateShape? shape = (match.Groups["s"].ValueSpan[0], first.Length == 4) switch
        {
            ('-', true) => DateShape.YearDash,
            ('/', true) => DateShape.YearSlash,
            ('.', true) => DateShape.YearDot,
            ('-', false) => DateShape.DayDash,
            ('.', false) => DateShape.DayDot,
            ('/', false) => DateShape.Slash,
            _ => null,
        };
        return shape is { } known && ClockTime.Read(match.Groups["time"].Value) is { } clock
            ? new DateText(known, Whole(first), Whole(match.Groups["b"].Value), Whole(third), clock.Time, clock.Offset)
            : null;
    }

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>[0-9]{1,4})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<c>[0-9]{1,4})(?<time>[T ].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();
}

internal enum DateShape
{
    YearDash,
    YearSlash,
    YearDot,
    DayDot,
    DayDash,
    Slash,
    English,
}
