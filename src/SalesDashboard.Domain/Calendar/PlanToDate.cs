namespace SalesDashboard.Domain.Calendar;

/// <summary>Which days carry the plan, and whether today already counts (decision D5, docs/ui.md 2.3 rule 10).</summary>
public enum PlanToDateBasis
{
    WorkingDays = 1,
    CalendarDays = 2,
}

/// <summary>The share of a month that has passed: <c>Elapsed</c> of <c>Total</c> days.</summary>
public readonly record struct MonthProgress(int Elapsed, int Total)
{
    public int Remaining => Total - Elapsed;

    /// <summary>
    /// Plan to date = plan x elapsed days / days of the month, rounded to the cent per person and month, so that the sum
    /// over any group is exactly the sum of its members. Source: decision D5.
    /// </summary>
    public decimal PlanToDate(decimal plan)
    {
        if (Elapsed >= Total)
        {
            return Elapsed == 0 ? 0 : plan;
        }

        return Math.Round(plan * Elapsed / Total, 2, MidpointRounding.AwayFromZero);
    }

    public static MonthProgress Of(Month month, DateOnly cut, PlanToDateBasis basis, WorkingCalendar calendar) => basis switch
    {
        PlanToDateBasis.WorkingDays when calendar.WorkingDays(month) > 0 =>
            new MonthProgress(calendar.ElapsedDays(month, cut), calendar.WorkingDays(month)),
        PlanToDateBasis.WorkingDays or PlanToDateBasis.CalendarDays => CalendarDays(month, cut),
    };

    private static MonthProgress CalendarDays(Month month, DateOnly cut)
    {
        var total = month.LastDay.Day;
        var elapsed = cut < month.FirstDay ? 0 : cut > month.LastDay ? total : cut.Day;
        return new MonthProgress(elapsed, total);
    }
}
