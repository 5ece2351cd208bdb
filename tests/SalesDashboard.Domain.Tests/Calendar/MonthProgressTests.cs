using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Calendar;

public sealed class MonthProgressTests
{
    private static readonly Month December = new(2017, 12);

    [Theory]
    [InlineData(PlanToDateBasis.WorkingDays, "2017-11-30", 0, 21)]
    [InlineData(PlanToDateBasis.WorkingDays, "2017-12-01", 1, 21)]
    [InlineData(PlanToDateBasis.WorkingDays, "2017-12-03", 1, 21)]
    [InlineData(PlanToDateBasis.WorkingDays, "2017-12-31", 21, 21)]
    [InlineData(PlanToDateBasis.WorkingDays, "2018-01-09", 21, 21)]
    [InlineData(PlanToDateBasis.CalendarDays, "2017-11-30", 0, 31)]
    [InlineData(PlanToDateBasis.CalendarDays, "2017-12-01", 1, 31)]
    [InlineData(PlanToDateBasis.CalendarDays, "2017-12-03", 3, 31)]
    [InlineData(PlanToDateBasis.CalendarDays, "2018-01-09", 31, 31)]
    public void D5_Progress_counts_the_days_up_to_the_cut(PlanToDateBasis basis, string cut, int elapsed, int total)
    {
        var progress = MonthProgress.Of(December, DateOnly.Parse(cut, CultureInfo.InvariantCulture), basis, WorkingCalendar.MondayToFriday);

        Assert.Equal(new MonthProgress(elapsed, total), progress);
        Assert.Equal(total - elapsed, progress.Remaining);
    }

    [Fact]
    public void D5_A_month_without_working_days_runs_on_calendar_days()
    {
        var closed = new WorkingCalendar(Enumerable.Range(0, 31).ToDictionary(December.FirstDay.AddDays, _ => DayKind.Holiday));

        Assert.Equal(new MonthProgress(10, 31), MonthProgress.Of(December, new DateOnly(2017, 12, 10), PlanToDateBasis.WorkingDays, closed));
    }

    [Theory]
    [InlineData(0, 21, "100000", "0")]
    [InlineData(7, 21, "100000", "33333.33")]
    [InlineData(14, 21, "100000", "66666.67")]
    [InlineData(21, 21, "100000", "100000")]
    [InlineData(1, 8, "0.20", "0.03")] // 0.025: half a cent goes up
    [InlineData(5, 21, "0", "0")]
    public void D5_Plan_to_date_is_the_share_of_elapsed_days_to_the_cent(int elapsed, int total, string plan, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), new MonthProgress(elapsed, total).PlanToDate(decimal.Parse(plan, CultureInfo.InvariantCulture)));

    [Fact]
    public void D5_Plan_to_date_of_a_group_is_the_sum_of_its_members_to_the_cent()
    {
        var members = Gen.Choose(0, 900_000_00).Select(cents => cents / 100m).NonEmptyListOf();
        var cases = members.SelectMany(plans => Gen.Choose(0, 30), (plans, day) => (Plans: plans.ToArray(), Cut: December.FirstDay.AddDays(day)));

        Prop.ForAll(cases.ToArbitrary(), input =>
        {
            var progress = MonthProgress.Of(December, input.Cut, PlanToDateBasis.WorkingDays, WorkingCalendar.MondayToFriday);
            var rows = input.Plans.Select(plan => new Measures(plan, progress.PlanToDate(plan), 0, 0, 0, 0, 0, 0, 0, 0, 0)).ToList();
            var half = rows.Count / 2;

            var company = rows.Aggregate(default(Measures), (sum, row) => sum + row);
            var regions = rows.Take(half).Aggregate(default(Measures), (sum, row) => sum + row)
                + rows.Skip(half).Aggregate(default(Measures), (sum, row) => sum + row);
            var shown = rows.Sum(row => Math.Round(row.PlanToDate, 2));
            return company == regions && company.PlanToDate == shown;
        }).CheckSeeded();
    }

    [Fact]
    public void D5_Plan_to_date_grows_from_nothing_to_the_whole_plan()
    {
        var cases = Gen.Choose(0, int.MaxValue).SelectMany(cents => Gen.Choose(1, 31), (cents, total) => (Plan: cents / 100m, Total: total));

        Prop.ForAll(cases.ToArbitrary(), input =>
        {
            var steps = Enumerable.Range(0, input.Total + 1).Select(day => new MonthProgress(day, input.Total).PlanToDate(input.Plan)).ToList();
            return steps[0] == 0 && steps[^1] == input.Plan && steps.SequenceEqual(steps.Order());
        }).CheckSeeded();
    }
}
