using System.Globalization;

namespace SalesDashboard.Domain.Calendar;

/// <summary>A calendar month, the period of a personal plan. Ordered, so that ranges of months can be compared.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int _index;

    /// <param name="year">1 to 9999.</param>
    /// <param name="number">1 (January) to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month does not exist.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        _index = (year * 12) + number - 1;
    }

    public int Year => _index / 12;

    public int Number => (_index % 12) + 1;

    /// <summary>The month as one sortable number, 201712 for December 2017: how it is stored.</summary>
    public int Code => (Year * 100) + Number;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    public static Month FromCode(int code) => new(code / 100, code % 100);

    public Month Add(int months)
    {
        var index = _index + months;
        return new Month(index / 12, (index % 12) + 1);
    }

    /// <summary>Reads yyyy-MM; false for anything else, also for a 13th month.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1 || number is < 1 or > 12)
        {
            return false;
        }

        month = new Month(year, number);
        return true;
    }

    public int CompareTo(Month other) => _index.CompareTo(other._index);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");

    public static bool operator <(Month left, Month right) => left._index < right._index;

    public static bool operator >(Month left, Month right) => left._index > right._index;

    public static bool operator <=(Month left, Month right) => left._index <= right._index;

    public static bool operator >=(Month left, Month right) => left._index >= right._index;
}
