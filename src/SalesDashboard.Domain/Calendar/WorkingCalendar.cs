namespace SalesDashboard.Domain.Calendar;

/// <summary>
/// Working days of a company or city: Monday to Friday, changed by exceptions. A short day counts as a working day (its
/// hours do not matter to the plan). Immutable; source: decision D5.
/// </summary>
public sealed class WorkingCalendar(IReadOnlyDictionary<DateOnly, DayKind> exceptions)
{
    public static WorkingCalendar MondayToFriday { get; } = new(new Dictionary<DateOnly, DayKind>());

    public bool IsWorkingDay(DateOnly date) => exceptions.TryGetValue(date, out var kind)
        ? kind is DayKind.Workday or DayKind.ShortDay
        : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Working days of the month, 0 to 31.</summary>
    public int WorkingDays(Month month) => Count(month.FirstDay, month.LastDay);

    /// <summary>Working days of the month up to and including <paramref name="cut"/>; 0 before it, all of them after it.</summary>
    public int ElapsedDays(Month month, DateOnly cut) =>
        cut < month.FirstDay ? 0 : Count(month.FirstDay, cut < month.LastDay ? cut : month.LastDay);

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
