using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Charts;

namespace SalesDashboard.Web.Tests.Ui.Charts;

public sealed class ChartTests : ComponentTest
{
    [Fact]
    public void Bullet_says_its_numbers_in_one_sentence()
    {
        var bullet = Bullet(plan: 1_740_000, toDate: 1_242_857, fact: 1_112_600, forecast: 1_568_800);

        Assert.Equal("Fact ₴1.11M of plan ₴1.74M, 64% done, plan to date ₴1.24M. Forecast ₴1.57M.", Label(bullet));
    }

    [Fact]
    public void Bullet_without_a_plan_shows_an_en_dash_and_no_outline()
    {
        var bullet = Bullet(plan: 0, toDate: 0, fact: 50_000, forecast: null);

        Assert.Equal("Fact ₴50K of plan –, – done, plan to date ₴0.", Label(bullet));
        Assert.Empty(bullet.FindAll(".fill-plan"));
        AssertDrawable(bullet);
    }

    [Fact]
    public void Bullet_of_nothing_at_all_is_drawable()
    {
        var bullet = Bullet(plan: 0, toDate: 0, fact: 0, forecast: 0);

        AssertDrawable(bullet);
        Assert.Contains("width:0%", bullet.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_stay_inside_a_shared_axis()
    {
        var bullet = Render<Bullet>(parameters => parameters
            .Add(p => p.Plan, 100m).Add(p => p.PlanToDate, 50m).Add(p => p.Fact, 500m).Add(p => p.Max, 120m).Add(p => p.Format, Hryvnia));

        Assert.Contains("width:100%", bullet.Find(".fill-fact").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_total_says_fact_plan_to_date_difference_and_forecast()
    {
        var chart = RunningTotal(plan: [100_000, 200_000, 300_000, 400_000], fact: [80_000, 150_000], toDate: 200_000, forecast: 310_000);

        Assert.Equal("Fact ₴150K against plan to date ₴200K, difference −50K. Plan of the period ₴400K. Forecast ₴310K.", Label(chart));
        Assert.Contains("−50K", chart.Find(".gap").TextContent, StringComparison.Ordinal);
        Assert.Contains("bad", chart.Find(".gap").ClassName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(4, 0)]
    [InlineData(1, 1)]
    public void Running_total_is_drawable_without_plan_or_fact(int plannedDays, int passedDays)
    {
        var chart = RunningTotal(new decimal[plannedDays], new decimal[passedDays], toDate: 0, forecast: null);

        AssertDrawable(chart);
    }

    [Fact]
    public void Month_columns_name_fact_and_forecast_and_sign_the_variance()
    {
        var chart = Months([new("Jan", 98_000_000, 94_200_000), new("Feb", 102_000_000, 60_000_000, 104_800_000)]);

        Assert.Equal("By month: Jan: fact 94.2M, plan 98.0M; Feb: forecast 104.8M, plan 102.0M.", Label(chart));
        Assert.Equal(["−3.8", "+2.8"], chart.FindAll(".variances em").Select(label => label.TextContent));
        Assert.Equal(["below bad", "above good"], chart.FindAll(".variances > div").Select(side => side.ClassName));
        Assert.Single(chart.FindAll(".fill-forecast"));
    }

    [Fact]
    public void Above_plan_is_unfavourable_where_lower_is_better()
    {
        var chart = Render<MonthColumns>(parameters => parameters
            .Add(p => p.Rows, [new("Jan", 10m, 12m)]).Add(p => p.Format, Hryvnia).Add(p => p.Unit, AmountUnit.One).Add(p => p.HigherIsBetter, value: false));

        Assert.Equal("above bad", chart.Find(".variances > div").ClassName);
    }

    [Fact]
    public void Month_without_a_plan_has_neither_outline_nor_variance()
    {
        var chart = Months([new("Jan", null, 94_200_000), new("Feb", null, 0)]);

        Assert.Equal("By month: Jan: fact 94.2M, plan –; Feb: fact 0, plan –.", Label(chart));
        Assert.Empty(chart.FindAll(".fill-plan"));
        Assert.Empty(chart.FindAll(".variances em"));
        AssertDrawable(chart);
    }

    [Fact]
    public void Variance_bars_tell_sign_side_and_number()
    {
        var chart = Render<VarianceBars>(parameters => parameters
            .Add(p => p.Rows, [new("West", -2_783_000m), new("Centre", 74_000m), new("East", 0m)]).Add(p => p.Format, Hryvnia));

        Assert.Equal("Difference to plan: West −2.78M; Centre +74K; East 0.", Label(chart));
        Assert.StartsWith("right:50%", chart.FindAll("i")[0].GetAttribute("style"), StringComparison.Ordinal);
        Assert.StartsWith("left:50%", chart.FindAll("i")[1].GetAttribute("style"), StringComparison.Ordinal);
        AssertDrawable(chart);
    }

    [Fact]
    public void Funnel_shows_the_conversion_from_the_step_before()
    {
        var chart = Render<Funnel>(parameters => parameters
            .Add(p => p.Rows, [new("Leads", 400, 61_200_000m), new("Qualified", 260, 48_900_000m), new("Demo", 0, 0m), new("Won", 0, 0m)]).Add(p => p.Format, Hryvnia));

        Assert.Equal("Funnel: Leads 400; Qualified 260 (65%); Demo 0 (0%); Won 0 (–).", Label(chart));
        AssertDrawable(chart);
    }

    [Fact]
    public void Stage_bar_with_an_address_is_a_link_that_says_its_numbers()
    {
        var chart = Render<StageBars>(parameters => parameters
            .Add(p => p.Rows, [new("Demo", 7, 588_000m, "deals?stage=3"), new("Sign", 0, 0m)]).Add(p => p.Format, Hryvnia));

        Assert.Equal("Demo: deals 7, sum ₴588K", chart.Find("a .visually-hidden").TextContent);
        Assert.Equal("Sign: deals 0, sum ₴0", chart.Find("[role=img]").GetAttribute("aria-label"));
        AssertDrawable(chart);
    }

    [Fact]
    public void Sparkline_draws_a_flat_line_for_equal_values()
    {
        var chart = Render<Sparkline>(parameters => parameters.Add(p => p.Values, [5m, 5m, 5m]).Add(p => p.Format, Hryvnia));

        Assert.Equal("0,96 50,96 100,96", chart.Find("polyline").GetAttribute("points"));
        Assert.Equal("From 5 to 5, lowest 5, highest 5.", Label(chart));
    }

    [Fact]
    public void Sparkline_of_nothing_says_so() =>
        Assert.Equal("No values yet.", Label(Render<Sparkline>(parameters => parameters.Add(p => p.Values, []).Add(p => p.Format, Hryvnia))));

    private IRenderedComponent<Bullet> Bullet(decimal plan, decimal toDate, decimal fact, decimal? forecast) => Render<Bullet>(parameters => parameters
        .Add(p => p.Plan, plan).Add(p => p.PlanToDate, toDate).Add(p => p.Fact, fact).Add(p => p.Forecast, forecast).Add(p => p.Format, Hryvnia));

    private IRenderedComponent<RunningTotal> RunningTotal(IReadOnlyList<decimal> plan, IReadOnlyList<decimal> fact, decimal toDate, decimal? forecast) =>
        Render<RunningTotal>(parameters => parameters
            .Add(p => p.Plan, plan).Add(p => p.Fact, fact).Add(p => p.PlanToDate, toDate).Add(p => p.Forecast, forecast)
            .Add(p => p.DayLabels, ["2", "3", "4", "5"]).Add(p => p.NowLabel, "Today").Add(p => p.Format, Hryvnia));

    private IRenderedComponent<MonthColumns> Months(IReadOnlyList<MonthColumn> rows) => Render<MonthColumns>(parameters => parameters
        .Add(p => p.Rows, rows).Add(p => p.Format, Hryvnia).Add(p => p.Unit, AmountUnit.Million));

    private static string? Label<T>(IRenderedComponent<T> chart)
        where T : IComponent => chart.Find("[role=img]").GetAttribute("aria-label")?.Replace('\u00A0', ' ');

    /// <summary>Every computed share is a finite number of CSS between 0 and 100.</summary>
    private static void AssertDrawable<T>(IRenderedComponent<T> chart)
        where T : IComponent
    {
        Assert.DoesNotContain("NaN", chart.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", chart.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", chart.Markup, StringComparison.Ordinal);
        foreach (var element in chart.FindAll("i[style]"))
        {
            Assert.Matches(@":(\d{1,2}(\.\d{1,2})?|100)%", element.GetAttribute("style") ?? "");
        }
    }
}
