namespace SalesDashboard.Domain.Calendar;

/// <summary>
/// Working days of a company, city or person: Monday to Friday, changed by exceptions. A short day counts as a working day
/// (its hours do not matter to the plan), a day of a person's absence does not. Immutable; source: decision D5, AHEAD-1.
/// </summary>
public sealed class WorkingCalendar(IReadOnlyDictionary<DateOnly, DayKind> exceptions)
{
    private readonly IReadOnlyList<(DateOnly From, DateOnly To)> _away = [];

    private WorkingCalendar(IReadOnlyDictionary<DateOnly, DayKind> exceptions, IReadOnlyList<(DateOnly From, DateOnly To)> away)
        : this(exceptions) => _away = away;

    public static WorkingCalendar MondayToFriday { get; } = new(new Dictionary<DateOnly, DayKind>());

    /// <summary>The same calendar for somebody who is away then; the spans may overlap, both ends are included.</summary>
    public WorkingCalendar Without(IReadOnlyList<(DateOnly From, DateOnly To)> away) => new(exceptions, [.. _away, .. away]);

    public bool IsWorkingDay(DateOnly date) => !IsAway(date)
        && (exceptions.TryGetValue(date, out var kind)
            ? kind is DayKind.Workday or DayKind.ShortDay
            : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Working days of the month, 0 to 31.</summary>
    public int WorkingDays(Month month) => Count(month.FirstDay, month.LastDay);

    /// <summary>Working days of the month up to and including <paramref name="cut"/>; 0 before it, all of them after it.</summary>
    public int ElapsedDays(Month month, DateOnly cut) =>
        cut < month.FirstDay ? 0 : Count(month.FirstDay, cut < month.LastDay ? cut : month.LastDay);

    private bool IsAway(DateOnly date)
    {
        foreach (var (from, to) in _away)
        {
            if (from <= date && date <= to)
            {
                return true;
            }
        }

        return false;
    }

    private int Count(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
            {
                days++;
            }
        }

        return days;
    }
}
