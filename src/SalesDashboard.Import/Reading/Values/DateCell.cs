using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>Reads one cell as a date, a moment or a month. Null means: not one; the key of the text that says why is in <c>fault</c>.</summary>
internal static partial class DateCell
{
    public const string NotADate = "Row_NotADate";
    public const string NoSuchDate = "Row_NoSuchDate";
    public const string NotAMonth = "Row_NotAMonth";

    public static (DateTime Value, TimeSpan? Offset)? Read(Cell cell, DateDecision decision, out string fault)
    {
        fault = NotADate;
        if (IsSerial(cell))
        {
            fault = NoSuchDate;
            return ExcelSerial.ToDate(double.Parse(cell.Text, CultureInfo.InvariantCulture), decision.Uses1904) is { } date ? (date, null) : null;
        }

        if (decision.GivenFormat is { } format && ReadGiven(cell.Text.Trim(), format) is { } given)
        {
            return given;
        }

        if (DateText.Scan(cell.Text) is not { } text || (cell.Kind == CellKind.Text && !decision.Reads(text.Shape)))
        {
            return null;
        }

        fault = NoSuchDate;
        return text.ToDate(decision.IsMonthFirst) is { } found ? (found, text.Offset) : null;
    }

    /// <summary>The first day of the month.</summary>
    public static DateOnly? ReadMonth(Cell cell, DateDecision decision, out string fault)
    {
        if (MonthOnly().Match(cell.Text.Trim()) is { Success: true } match)
        {
            var (year, month) = (Whole(match.Groups["y"]), Whole(match.Groups["m"]));
            fault = NoSuchDate;
            return year is >= 1900 and <= 2199 && month is >= 1 and <= 12 ? new DateOnly(year, month, 1) : null;
        }

        fault = NotAMonth;
        if (DateOnly.TryParseExact(
            cell.Text.Trim(), ["MMMM yyyy", "MMM yyyy", "MMM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
        {
            return named;
        }

        if (Read(cell, decision, out var dateFault) is { } date)
        {
            return new DateOnly(date.Value.Year, date.Value.Month, 1);
        }

        fault = dateFault == NotADate ? NotAMonth : dateFault;
        return null;
    }

    /// <summary>Numbers of XLSX, and five digits in a text: what Excel leaves of a date in a CSV file.</summary>
    private static bool IsSerial(Cell cell) => cell.Kind == CellKind.Number
        || (cell.Kind == CellKind.Text && cell.Text.Length is >= 5 and <= 20 && FiveDigits().IsMatch(cell.Text));

    private static (DateTime Value, TimeSpan? Offset)? ReadGiven(string text, string format)
    {
        if (Exact(text, format) is { } whole)
        {
            return (whole, null);
        }

        var end = text.IndexOfAny([' ', 'T']);
        return end > 0 && ClockTime.Read(text[end..]) is { } clock && Exact(text[..end], format) is { } date
            ? (date + clock.Time, clock.Offset)
            : null;

        static DateTime? Exact(string text, string format) =>
            DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2199
                ? date
                : null;
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})|(?<m>[0-9]{1,2})[-/.](?<y>[0-9]{4}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"^[0-9]{5}(\.[0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FiveDigits();
}
