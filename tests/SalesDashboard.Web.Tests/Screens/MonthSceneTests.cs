using AngleSharp.Dom;
using Bunit;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Wall;
using SalesDashboard.Web.Tests.Support;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class MonthSceneTests : ComponentTest
{
    private readonly SampleCompany _company = new();

    [Fact]
    public void It_shows_fact_percent_gap_and_what_was_won_today()
    {
        _company.Sell(Bohdan, 120_000);
        _company.Sell(Nadia, 480_000, new DateOnly(2026, 11, 3));

        var scene = Show(new SalesScope.Company());

        Assert.Equal("600K", scene.Find("[data-fact]").TextContent);
        Assert.Equal("60%", scene.Find("[data-percent]").TextContent);
        Assert.Equal("−114K", scene.Find("[data-gap]").TextContent);
        Assert.Equal("1", scene.Find("[data-won-count]").TextContent);
        Assert.Equal("120K", scene.Find("[data-won-sum]").TextContent);
        Assert.Contains("plan to date 714K", scene.Markup, StringComparison.Ordinal);
        Assert.Contains("Sales, November", scene.Markup, StringComparison.Ordinal);
        Assert.Contains("Day 15 of 21", scene.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaders_are_shown_with_place_short_name_city_and_percent()
    {
        _company.Sell(Larysa, 90_000);

        var first = Show(new SalesScope.Company()).FindAll(".leaders li")[0];

        Assert.Equal("1", first.QuerySelector(".rank")?.TextContent);
        Assert.Equal("Larysa\u00A0S.Lviv", first.QuerySelector(".who")?.TextContent);
        Assert.Equal("45%", first.QuerySelector("b")?.TextContent);
    }

    [Fact]
    public void UI_15_Without_a_plan_there_is_an_en_dash_and_no_bar_to_compare_with()
    {
        var nobody = new SalesScope.Employee(Director);

        var scene = Show(nobody);

        Assert.Equal("–", scene.Find("[data-percent]").TextContent);
        Assert.Equal("–", scene.Find("[data-gap]").TextContent.Trim());
        Assert.Empty(scene.FindAll(".bar u"));
        Assert.Contains("no plan yet", scene.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", scene.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scene_of_a_head_names_the_department_and_nobody_outside_of_it()
    {
        _company.Sell(Nadia, 400_000);
        _company.Sell(Larysa, 90_000);

        var scene = Show(WestScope);

        Assert.Equal("Department West", scene.Find(".place").TextContent);
        Assert.Equal("90K", scene.Find("[data-fact]").TextContent);
        Assert.DoesNotContain("Canary", scene.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ticker_runs_twice_for_the_eye_and_once_for_readers()
    {
        _company.Sell(Larysa, 90_000);

        var view = Assert.IsType<NewsView>(_company.Engine.Read(new NewsSpec(SceneFrame.Of(new SalesScope.Company(), "en"))));
        var lists = Render<NewsTicker>(parameters => parameters.Add(ticker => ticker.View, view)).FindAll(".ticker ul");

        Assert.Equal([null, "true"], lists.Select(list => list.GetAttribute("aria-hidden")));
        Assert.All(lists, list => Assert.Contains("+90K\u00A0₴", list.TextContent.Replace("₴90K", "90K\u00A0₴", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private IRenderedComponent<MonthScene> Show(SalesScope scope)
    {
        var view = Assert.IsType<MonthView>(_company.Engine.Read(new MonthSpec(SceneFrame.Of(scope, "en"))));
        return Render<MonthScene>(parameters => parameters.Add(scene => scene.View, view));
    }
}
