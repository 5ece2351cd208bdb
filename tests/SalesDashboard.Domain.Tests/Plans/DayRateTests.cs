using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using Xunit;

namespace SalesDashboard.Domain.Tests.Plans;

public sealed class DayRateTests
{
    private static readonly MonthProgress s_progress = new(15, 21);

    [Theory]
    [InlineData(15_000, 0)]
    [InlineData(16_500, 15)]
    [InlineData(12_000, -30)]
    public void AHEAD_1_Deviation_is_told_in_working_days(int fact, int tenthsOfDays)
    {
        var measures = new Measures { Plan = 21_000, PlanToDate = 15_000, Fact = fact };

        Assert.Equal(tenthsOfDays / 10m, DayRate.Of(measures, s_progress).DaysAhead(measures));
    }

    [Theory]
    [InlineData(15_000, 1_000)]
    [InlineData(9_000, 2_000)]
    [InlineData(30_000, 0)]
    public void AHEAD_1_What_is_missing_is_spread_over_the_remaining_days(int fact, int needed)
    {
        var measures = new Measures { Plan = 21_000, PlanToDate = 15_000, Fact = fact };

        Assert.Equal((decimal)needed, DayRate.Of(measures, s_progress).Needed);
    }

    [Fact]
    public void AHEAD_1_A_group_on_two_calendars_is_the_sum_of_its_people()
    {
        var here = new Measures { Plan = 2_000, PlanToDate = 1_000, Fact = 500 };
        var there = new Measures { Plan = 3_000, PlanToDate = 1_000, Fact = 1_500 };

        var group = DayRate.Of(here, new MonthProgress(10, 20)) + DayRate.Of(there, new MonthProgress(10, 30));

        Assert.Equal(new DayRate(200, 225, 20), group);
        Assert.Equal(0m, group.DaysAhead(here + there));
    }

    [Fact]
    public void Without_a_plan_or_a_remaining_day_there_is_no_number()
    {
        var measures = new Measures { Fact = 500 };
        var over = new Measures { Plan = 100, PlanToDate = 100, Fact = 40 };

        Assert.Null(DayRate.Of(measures, s_progress).DaysAhead(measures));
        Assert.Null(DayRate.Of(measures, s_progress).Needed);
        Assert.Null(DayRate.Of(over, new MonthProgress(21, 21)).Needed);
    }
}
