using FsCheck;
using FsCheck.Fluent;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Plans;

public sealed class MeasuresTests
{
    private static readonly Measures December = new(
        Plan: 1_000_000, PlanToDate: 500_000, Fact: 450_000, FactCount: 9, Expected: 600_000, ExpectedCount: 12, OpenCount: 40, OpenSum: 2_000_000, LostCount: 3, MissingRates: 1, OpenMissingRates: 2);

    [Fact]
    public void PLAN_15_The_forecast_is_fact_and_expected() => Assert.Equal(1_050_000, December.Forecast);

    [Fact]
    public void PLAN_20_The_deviation_has_sign_and_percent()
    {
        Assert.Equal(-50_000, December.Deviation);
        Assert.Equal(-10, December.DeviationPercent);
    }

    [Fact]
    public void CAB_12_Execution_is_the_fact_in_percent_of_the_plan()
    {
        Assert.Equal(45, December.Percent);
        Assert.Equal(90, December.Pace);
    }

    [Fact]
    public void Without_a_plan_there_is_no_percent()
    {
        var noPlan = new Measures { Fact = 450_000 };

        Assert.Null(noPlan.Percent);
        Assert.Null(noPlan.Pace);
        Assert.Null(noPlan.DeviationPercent);
        Assert.Equal(450_000, noPlan.Deviation);
    }

    [Fact]
    public void Nothing_due_yet_has_a_percent_but_no_pace()
    {
        var future = new Measures { Plan = 100, Fact = 20 };

        Assert.Equal(20, future.Percent);
        Assert.Null(future.Pace);
    }

    [Fact]
    public void CAB_38_Each_measure_of_a_group_is_the_sum_of_its_members()
    {
        var sum = December + new Measures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        Assert.Equal(new Measures(1_000_001, 500_002, 450_003, 13, 600_005, 18, 47, 2_000_008, 12, 11, 13), sum);
    }

    [Fact]
    public void CAB_38_Totals_do_not_depend_on_how_rows_are_grouped()
    {
        var amounts = Gen.Choose(-9_999_999, 9_999_999).Select(cents => cents / 100m);
        var row = Gen.Zip(amounts.ArrayOf(5), Gen.Choose(0, 500).ArrayOf(6)).Select(values =>
        {
            var (money, counts) = values;
            return new Measures(money[0], money[1], money[2], counts[0], money[3], counts[1], counts[2], money[4], counts[3], counts[4], counts[5]);
        });

        Prop.ForAll(row.Three().ToArbitrary(), rows =>
        {
            var (a, b, c) = rows;
            return (a + b) + c == a + (b + c) && a + b == b + a && a + default(Measures) == a && a + b - b == a;
        }).CheckSeeded();
    }

    [Fact]
    public void Only_a_row_without_anything_is_zero()
    {
        Assert.True(default(Measures).IsZero);
        Assert.False(new Measures { MissingRates = 1 }.IsZero);
    }
}
