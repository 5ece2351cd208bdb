using System.Globalization;

namespace SalesDashboard.Domain.Calendar;

/// <summary>An ISO 8601 week, Monday to Sunday; its text is "2017-W51".</summary>
public readonly record struct Week : IComparable<Week>
{
    private const int Days = 7;

    private Week(DateOnly monday) => Monday = monday;

    public DateOnly Monday { get; }

    public DateOnly Friday => Monday.AddDays(4);

    public DateOnly Sunday => Monday.AddDays(Days - 1);

    public static Week Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + Days - 1) % Days)));

    public static bool TryParse(string? text, out Week week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4..6] != "-W"
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 2 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)));
        return true;
    }

    public Week Add(int weeks) => new(Monday.AddDays(Days * weeks));

    public int CompareTo(Week other) => Monday.CompareTo(other.Monday);

    public static bool operator <(Week left, Week right) => left.CompareTo(right) < 0;

    public static bool operator >(Week left, Week right) => left.CompareTo(right) > 0;

    public static bool operator <=(Week left, Week right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Week left, Week right) => left.CompareTo(right) >= 0;

    public override string ToString()
    {
        var monday = Monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");
    }
}
