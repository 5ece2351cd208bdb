using System.Globalization;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>What the head of a cabinet covers: a month, a quarter or a year. In the address: yyyy-MM, yyyy-Qn, yyyy.</summary>
public readonly record struct CabinetSpan
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;

    // A span before and after must exist too: the page links to both.
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private CabinetSpan(Month from, int months) => (From, Length) = (from, months);

    public Month From { get; }

    /// <summary>In months: 1, 3 or 12.</summary>
    public int Length { get; }

    public bool IsMonth => Length == 1;

    public bool IsQuarter => Length == MonthsOfQuarter;

    public bool IsYear => Length == MonthsOfYear;

    /// <summary>1 to 4.</summary>
    public int Quarter => ((From.Number - 1) / MonthsOfQuarter) + 1;

    public Period Period => new(From, From.Add(Length - 1));

    public static CabinetSpan OfMonth(Month month) => new(month, 1);

    public static CabinetSpan OfQuarter(Month month) => new(month.Add(-((month.Number - 1) % MonthsOfQuarter)), MonthsOfQuarter);

    public static CabinetSpan OfYear(Month month) => new(new Month(month.Year, 1), MonthsOfYear);

    /// <summary>False for anything that is no month, quarter or year of the calendar.</summary>
    public static bool TryParse(string? text, out CabinetSpan span)
    {
        span = default;
        if (Month.TryParse(text, out var month))
        {
            span = OfMonth(month);
        }
        else if (text is [_, _, _, _, '-', 'Q', >= '1' and <= '4'] && TryYear(text[..4], out var year))
        {
            span = new CabinetSpan(new Month(year, ((text[6] - '1') * MonthsOfQuarter) + 1), MonthsOfQuarter);
        }
        else if (text is [_, _, _, _] && TryYear(text, out year))
        {
            span = OfYear(new Month(year, 1));
        }

        return span.Length > 0 && span.From.Year is >= FirstYear and <= LastYear;
    }

    /// <summary>So many spans of the same length later.</summary>
    public CabinetSpan Add(int spans) => new(From.Add(spans * Length), Length);

    public override string ToString() => Length switch
    {
        1 => From.ToString(),
        MonthsOfQuarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year:0000}-Q{Quarter}"),
        _ => From.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static bool TryYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year > 0;
}
