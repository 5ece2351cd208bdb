using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Company;

public sealed class CompanySpecTests
{
    private readonly SampleCompany _company = new();

    private CompanyView View => _company.Engine.Read(new CompanySpec(new SalesScope.Company(), null));

    [Fact]
    public void AHEAD_2_Rows_and_total_are_those_of_plan_fact()
    {
        _company.Sell(SampleCompany.Bohdan, 150_000);
        _company.Offers(SampleCompany.Nadia, 70_000, SampleCompany.Offer);

        var query = new PlanFactQuery(new Period(SampleCompany.November, SampleCompany.November), Breakdown.Region);
        var expected = _company.Engine.Read(new PlanFactSpec(new SalesScope.Company(), query));

        Assert.Equal(expected.Total, View.Total.Measures);
        Assert.Equal(
            expected.Rows.Select(row => (row.Key, row.Name, row.Measures)).OrderBy(row => row.Key),
            View.Rows.Select(row => (row.Key, row.Name, row.Measures)).OrderBy(row => row.Key));
    }

    [Fact]
    public void G3_What_a_change_leaves_alone_is_handed_on_as_the_same_instance()
    {
        var spec = new CompanySpec(new SalesScope.Company(), null);
        _company.Sell(SampleCompany.Bohdan, 150_000);
        using var watch = _company.Engine.Watch(spec);
        var before = View;

        // A new offer: the funnel and the open sum of one region.
        _company.Offers(SampleCompany.Nadia, 70_000, SampleCompany.Offer);
        var after = View;

        Assert.Equal(before.Months, after.Months);
        Assert.False(after.HasTableOf(before));
        Assert.Equal(before.Rows.Single(row => row.Name == "West"), after.Rows.Single(row => row.Name == "West"));
        Assert.NotEqual(before.Total, after.Total);
        Assert.NotEqual(before.Pipelines, after.Pipelines);
    }

    [Fact]
    public void Total_is_the_sum_of_the_rows()
    {
        _company.Sell(SampleCompany.Larysa, 12_345.67m);
        _company.Sell(SampleCompany.Nadia, 100);

        var view = View;

        Assert.Equal(view.Rows.Aggregate(default(Measures), (sum, row) => sum + row.Measures), view.Total.Measures);
        Assert.Equal(view.Rows.Sum(row => row.Weeks[^1]), view.Total.Weeks[^1]);
    }

    [Fact]
    public void Forecast_is_the_pace_of_the_passed_working_days()
    {
        _company.Sell(SampleCompany.Bohdan, 150_000);

        Assert.Equal(new MonthProgress(15, 21), View.Progress);
        Assert.Equal(210_000, View.Total.Forecast);
        Assert.Equal(210_000, View.Months[10].Forecast);
    }

    [Fact]
    public void Closed_and_coming_months_have_no_forecast()
    {
        _company.Sell(SampleCompany.Bohdan, 150_000);

        Assert.All(View.Months.Where(month => month.State != MonthState.Running), month => Assert.Null(month.Forecast));
        Assert.Equal(MonthState.Closed, View.Months[9].State);
        Assert.Equal(MonthState.Coming, View.Months[11].State);
        Assert.Null(_company.Engine.Read(new CompanySpec(new SalesScope.Company(), SampleCompany.November.Add(-1))).Total.Forecast);
    }

    [Fact]
    public void Previous_year_is_the_fact_of_the_same_month()
    {
        _company.Sell(SampleCompany.Nadia, 77_000, new DateOnly(2025, 11, 30));
        _company.Sell(SampleCompany.Nadia, 1_000, new DateOnly(2025, 12, 1));

        Assert.Equal(77_000, View.Total.PreviousYear);
        Assert.Equal(77_000, View.Rows.Single(row => row.Name == "NorthCanary").PreviousYear);
    }

    [Fact]
    public void Weeks_run_from_Monday_to_Sunday_and_the_running_one_is_last()
    {
        _company.Sell(SampleCompany.Bohdan, 1, new DateOnly(2026, 11, 16));
        _company.Sell(SampleCompany.Bohdan, 20, new DateOnly(2026, 11, 15));
        _company.Sell(SampleCompany.Bohdan, 300, new DateOnly(2026, 8, 31));
        _company.Sell(SampleCompany.Bohdan, 4000, new DateOnly(2026, 8, 30));

        var west = View.Rows.Single(row => row.Name == "West");

        Assert.Equal(12, west.Weeks.Length);
        Assert.Equal((300, 20, 1), (west.Weeks[0], west.Weeks[10], west.Weeks[11]));
        Assert.Equal(321, west.Weeks.Sum());
    }

    [Fact]
    public void Head_of_one_region_gets_its_cities_and_the_same_weeks()
    {
        _company.Sell(SampleCompany.Andrii, 5_000);

        var view = _company.Engine.Read(new CompanySpec(SampleCompany.WestScope, null));

        Assert.Equal(Breakdown.City, view.By);
        Assert.Equal(["Lviv", "Lutsk"], view.Rows.Select(row => row.Name));
        Assert.Equal(5_000, view.Rows[1].Weeks[^1]);
        Assert.Equal(600_000, view.Total.Measures.Plan);
    }

    [Fact]
    public void Funnel_counts_how_far_the_deals_of_the_scope_came_in_90_days()
    {
        _company.Offers(SampleCompany.Bohdan, 10, SampleCompany.New);
        _company.Offers(SampleCompany.Larysa, 20, SampleCompany.New);
        _company.Offers(SampleCompany.Nadia, 40, SampleCompany.Offer);

        var all = Assert.Single(View.Pipelines);
        var west = Assert.Single(_company.Engine.Read(new CompanySpec(SampleCompany.WestScope, null)).Pipelines);

        Assert.Equal([("New", 3, 70m), ("Offer", 1, 40m), ("Won", 0, 0m)], all.Stages.Select(stage => (stage.Name, stage.Count, stage.Sum)));
        Assert.Equal([("New", 2, 30m), ("Offer", 0, 0m), ("Won", 0, 0m)], west.Stages.Select(stage => (stage.Name, stage.Count, stage.Sum)));
    }

    [Fact]
    public void Another_department_does_not_touch_a_heads_page()
    {
        var spec = new CompanySpec(SampleCompany.WestScope, null);

        Assert.False(_company.Engine.Read(book => spec.IsTouchedBy(new Effect(Touch.Figures, SampleCompany.Nadia, SampleCompany.Nadia), book)));
        Assert.True(_company.Engine.Read(book => spec.IsTouchedBy(new Effect(Touch.Figures, SampleCompany.Nadia, SampleCompany.Bohdan), book)));
        Assert.False(_company.Engine.Read(book => spec.IsTouchedBy(new Effect(Touch.Cards, SampleCompany.Bohdan, SampleCompany.Bohdan), book)));
    }

    [Fact]
    public void Page_without_a_month_follows_the_business_date()
    {
        _company.Engine.SetToday(new DateOnly(2026, 12, 1));

        Assert.Equal(new Month(2026, 12), View.Month);
        Assert.Equal(SampleCompany.November, _company.Engine.Read(new CompanySpec(new SalesScope.Company(), SampleCompany.November)).Month);
    }
}
