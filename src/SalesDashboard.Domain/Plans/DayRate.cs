using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Domain.Plans;

/// <summary>
/// What a plan means by the working day (AHEAD-1): how much of it falls on one day, and how much is needed on each day that
/// remains. Per person on the calendar of the own city without the own absences; additive, so that a group's is the sum of its members'.
/// </summary>
/// <param name="PlanPerDay">Plan / days of the month; 0 without a plan.</param>
/// <param name="NeededPerDay">(Plan - fact) / remaining days; negative where the plan is exceeded; 0 where no day remains.</param>
/// <param name="RemainingDays">The most of its members'.</param>
public readonly record struct DayRate(decimal PlanPerDay, decimal NeededPerDay, int RemainingDays)
{
    public static DayRate Of(Measures measures, MonthProgress progress) => new(
        progress.Total == 0 ? 0 : measures.Plan / progress.Total,
        progress.Remaining == 0 ? 0 : (measures.Plan - measures.Fact) / progress.Remaining,
        measures.Plan == 0 ? 0 : progress.Remaining);

    /// <summary>Deviation in days of plan: +1.5 = a day and a half ahead. Null without a plan or before it begins.</summary>
    public decimal? DaysAhead(Measures measures) => PlanPerDay == 0 || measures.PlanToDate == 0 ? null : measures.Deviation / PlanPerDay;

    /// <summary>What each remaining day must bring; null where none remains or there is no plan.</summary>
    public decimal? Needed => RemainingDays == 0 ? null : Math.Max(0, NeededPerDay);

    public static DayRate operator +(DayRate left, DayRate right) => new(
        left.PlanPerDay + right.PlanPerDay,
        left.NeededPerDay + right.NeededPerDay,
        Math.Max(left.RemainingDays, right.RemainingDays));
}
