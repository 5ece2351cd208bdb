using Bunit;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Wall;
using SalesDashboard.Web.Tests.Support;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>The scenes beside the month: their figures are the book's, whatever place they are of.</summary>
public sealed class SceneFigureTests : ComponentTest
{
    private static readonly Period s_month = new(November, November);

    private readonly SampleCompany _company = new();
    private long _activity = 9000;

    [Fact]
    public void Today_counts_deals_calls_and_meetings_by_city()
    {
        _company.Sell(Larysa, 90_000);
        _company.Sell(Larysa, 10_000, Today.AddDays(-1));
        Close(Bohdan, ActivityType.CallOutCold, 8);
        Close(Bohdan, ActivityType.MeetingActive, 9);
        Close(Andrii, ActivityType.CallInKnown, 9);
        Close(Andrii, ActivityType.Letter, 9);
        Close(Andrii, ActivityType.CallInKnown, -20);

        var view = See<TodayView>(new TodaySpec(Company));

        Assert.Equal((1, 90_000m, 2, 1), (view.Won, view.Sum, view.Calls, view.Meetings));
        Assert.Equal([new TodayRow("Lviv", 1, 90_000m, 1, 1), new TodayRow("Lutsk", 0, 0, 1, 0)], view.Rows);
        Assert.Equal("90K", Render<TodayScene>(scene => scene.Add(it => it.View, view)).Find("[data-won-sum]").TextContent);
        Assert.Equal(["Department West"], See<TodayView>(new TodaySpec(In(ScreenPlace.City(Lviv)))).Rows.Select(row => row.Name));
    }

    [Fact]
    public void UI_12_Regions_show_plan_and_fact_of_the_book_best_first()
    {
        _company.Sell(Larysa, 90_000);
        _company.Sell(Nadia, 200_000);

        var view = See<RegionsView>(new RegionsSpec(Company));

        Assert.Equal(["NorthCanary", "West"], view.Rows.Select(row => row.Name));
        Assert.Equal(_company.Engine.Read(book => book.MeasuresOf(new Node(NodeKind.Region, West), s_month)), view.Rows[1].Measures);
        var scene = Render<RegionsScene>(parameters => parameters.Add(it => it.View, view));
        Assert.Equal("50%", scene.FindAll("li b")[0].TextContent);
        Assert.Contains("width:66.67%", scene.FindAll(".bullet s")[0].GetAttribute("style") + scene.FindAll(".bullet s")[1].GetAttribute("style"), StringComparison.Ordinal);
        Assert.Equal(["Lviv", "Lutsk"], See<RegionsView>(new RegionsSpec(In(ScreenPlace.Region(West)))).Rows.Select(row => row.Name));
    }

    [Fact]
    public void The_race_is_won_by_the_share_of_the_own_plan_since_monday()
    {
        _company.Sell(Bohdan, 150_000, new DateOnly(2026, 11, 3));
        _company.Sell(Larysa, 60_000, new DateOnly(2026, 11, 16));
        _company.Sell(Larysa, 60_000);
        _company.Sell(Andrii, 30_000);

        var movers = See<RaceView>(new RaceSpec(Company)).Movers;

        Assert.Equal([Larysa, Andrii], movers.Select(mover => long.Parse(mover.Key, null)));
        Assert.Equal([60m, 30m], movers.Select(mover => mover.WeekPercent));
        // Behind Bohdan's 50 % on Monday, before him now.
        Assert.Equal(1, movers[0].Moved);
        var scene = Render<RaceScene>(parameters => parameters.Add(it => it.View, See<RaceView>(new RaceSpec(Company))));
        Assert.Equal("+60%", scene.Find("li b").TextContent);
        Assert.Contains("▲", scene.Find(".moved").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void UI_12_Plan_and_fact_of_six_months_are_the_books()
    {
        _company.Plan(Larysa, new Month(2026, 9), 100_000);
        _company.Sell(Larysa, 80_000, new DateOnly(2026, 9, 9));
        _company.Sell(Nadia, 200_000);

        var months = See<PlanFactSceneView>(new PlanFactSceneSpec(Company)).Months;

        Assert.Equal([6, 7, 8, 9, 10, 11], months.Select(row => row.Month.Number));
        Assert.Equal((100_000m, 80_000m, 80m), (months[3].Plan, months[3].Fact, months[3].Percent));
        Assert.Equal((1_000_000m, 200_000m), (months[5].Plan, months[5].Fact));
        Assert.Null(months[0].Percent);
        var scene = Render<PlanFactScene>(parameters => parameters.Add(it => it.View, See<PlanFactSceneView>(new PlanFactSceneSpec(Company))));
        Assert.Equal(6, scene.FindAll(".plot").Count);
        Assert.Equal("–", scene.FindAll("li em")[0].TextContent);
    }

    [Fact]
    public void UI_22_A_far_screen_has_four_rows() =>
        Assert.Equal(4, SceneFrame.Of(new ScreenSnapshot(1, "Hall", "h", null, null, null, new ScreenLook { Distance = 10 }, default, null, 0, 1)).Rows);

    private static SceneFrame Company => SceneFrame.Of(new SalesScope.Company(), "en");

    private static SceneFrame In(ScreenPlace place) => Company with { Area = ScreenArea.Of(place) };

    private T See<T>(SceneSpec spec) => Assert.IsType<T>(_company.Engine.Read(spec));

    private void Close(long employee, ActivityType type, int hour) => _company.Publish(new Upserted<ActivitySnapshot>(new ActivitySnapshot(
        ++_activity, type, employee, null, null, At(hour), At(hour), "Talk", null, null, null, null, 1)));

    private static DateTime At(int hour) => Today.ToDateTime(default, DateTimeKind.Utc).AddHours(hour);
}
