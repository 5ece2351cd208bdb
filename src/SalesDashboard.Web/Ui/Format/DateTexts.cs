using System.Globalization;

namespace SalesDashboard.Web.Ui;

/// <summary>Dates as a language writes them; patterns are derived from the culture, never from a list of our own.</summary>
internal sealed class DateTexts
{
    private readonly CultureInfo _culture;
    private readonly string _dayPattern;

    public DateTexts(CultureInfo culture)
    {
        _culture = culture;
        // "d MMMM", "MMMM d" and "d 'de' MMMM" differ only in what comes first once the month is short.
        _dayPattern = culture.DateTimeFormat.MonthDayPattern.TrimStart().StartsWith('d') ? "d\u00A0MMM" : "MMM\u00A0d";
    }

    public string Month(DateOnly month)
    {
        var name = _culture.DateTimeFormat.GetMonthName(month.Month);
        return name + " " + month.Year.ToString("0000", CultureInfo.InvariantCulture);
    }

    public string MonthName(DateOnly month) => _culture.DateTimeFormat.GetMonthName(month.Month);

    public string MonthHeading(DateOnly month)
    {
        var text = Month(month);
        return char.ToUpper(text[0], _culture) + text[1..];
    }

    public string MonthShort(DateOnly month) => _culture.DateTimeFormat.GetAbbreviatedMonthName(month.Month);

    public string Day(DateOnly day) => day.ToString(_dayPattern, _culture);

    public string Weekday(DateOnly day) => day.ToString("ddd\u00A0d", _culture);

    public string Date(DateOnly day) => day.ToString("d", _culture);

    public string Time(TimeOnly time) => time.ToString("t", _culture).Replace('\u202F', '\u00A0');
}
