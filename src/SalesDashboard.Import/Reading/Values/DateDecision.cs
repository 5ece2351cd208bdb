using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>How the dates of one column are read.</summary>
internal sealed partial record DateDecision(bool IsMonthFirst, string? GivenFormat, bool Uses1904)
{
    /// <summary>
    /// Decides a column by its own values, else by the other date columns of the file (one program wrote them all). Throws when the
    /// file fits both orders.
    /// </summary>
    public static DateDecision Of(DateColumn column, IEnumerable<DateColumn> all, string? givenFormat, bool uses1904)
    {
        if (givenFormat is not null)
        {
            return new DateDecision(IsMonthFirst: false, Checked(givenFormat), uses1904);
        }

        var (dayFirst, monthFirst) = (column.DayFirst, column.MonthFirst);
        if (dayFirst == 0 && monthFirst == 0 && column.OpenExample is { } open)
        {
            var others = all.ToList();
            (dayFirst, monthFirst) = (others.Sum(other => other.DayFirst), others.Sum(other => other.MonthFirst));
            if ((dayFirst == 0) == (monthFirst == 0))
            {
                throw new ImportFileException(FileRefusal.AmbiguousDates, column.Name, open.Value, open.Row);
            }
        }

        if (dayFirst > 0 && monthFirst > 0 && Math.Max(dayFirst, monthFirst) < 2 * Math.Min(dayFirst, monthFirst)
            && column is { DayFirstExample: { } day, MonthFirstExample: { } month })
        {
            throw new ImportFileException(FileRefusal.MixedDates, column.Name, day.Value, day.Row, month.Value, month.Row);
        }

        return new DateDecision(monthFirst > dayFirst, GivenFormat: null, uses1904);
    }

    public bool Reads(DateShape shape) => GivenFormat is null
        || shape is DateShape.YearDash or DateShape.YearSlash or DateShape.YearDot or DateShape.English;

    /// <summary>The given format with single letters, which read one digit as well as two.</summary>
    private static string Checked(string format)
    {
        var trimmed = format.Trim();
        if (!OneOfEach().IsMatch(trimmed))
        {
            throw new ImportFileException(FileRefusal.UnknownDateFormat, format);
        }

        var single = trimmed.Replace("dd", "d", StringComparison.Ordinal).Replace("MM", "M", StringComparison.Ordinal);
        var sample = new DateTime(2017, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
        return DateTime.TryParseExact(
            sample.ToString(single, CultureInfo.InvariantCulture), single, CultureInfo.InvariantCulture, DateTimeStyles.None, out var back)
            && back == sample
            ? single
            : throw new ImportFileException(FileRefusal.UnknownDateFormat, format);
    }

    [GeneratedRegex("^(?=.*d)(?=.*M)(?=.*y)(d{1,2}|M{1,2}|yyyy)[-/. ](d{1,2}|M{1,2}|yyyy)[-/. ](d{1,2}|M{1,2}|yyyy)$", RegexOptions.ExplicitCapture)]
    private static partial Regex OneOfEach();
}
