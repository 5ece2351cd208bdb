using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Tests.Support;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class MonthSpecTests
{
    private readonly SampleCompany _company = new();

    [Fact]
    public void UI_12_The_figures_are_the_books_measures_of_the_running_month()
    {
        _company.Sell(Bohdan, 120_000);
        _company.Sell(Nadia, 80_000, new DateOnly(2026, 11, 3));
        _company.Sell(Nadia, 55_000, new DateOnly(2026, 10, 3));

        var view = See();

        Assert.Equal(_company.Engine.Read(book => book.MeasuresOf(Node.Company, new Period(November, November))), view.Total);
        Assert.Equal((200_000m, 1_000_000m), (view.Total.Fact, view.Total.Plan));
        Assert.Equal((1, 120_000m), (view.WonToday, view.WonTodaySum));
        var news = Assert.IsType<NewsView>(_company.Engine.Read(new NewsSpec(SceneFrame.Of(new SalesScope.Company(), "en"))));
        Assert.Equal([120_000m, 80_000m, 55_000m], news.Deals.Select(deal => deal.Amount));
    }

    [Fact]
    public void Leaders_are_ordered_by_percent_of_their_own_plan()
    {
        _company.Sell(Bohdan, 150_000);
        _company.Sell(Andrii, 90_000);
        _company.Sell(Nadia, 100_000);

        var leaders = See().Leaders;

        Assert.Equal([Andrii, Bohdan, Nadia, Larysa], leaders.Select(leader => long.Parse(leader.Key, null)));
        Assert.Equal(90m, leaders[0].Measures.Percent);
    }

    [Fact]
    public void Six_leaders_are_shown_and_nobody_without_a_plan()
    {
        foreach (var id in Enumerable.Range(400, 10))
        {
            _company.Publish(new Domain.Changes.Upserted<Domain.Organization.EmployeeSnapshot>(
                new(id, null, $"Person {id}", Domain.Organization.Role.Manager, default, Lviv, 1, IsActive: true, 1)));
            _company.Sell(id, 1_000_000 - id);
            if (id > 400)
            {
                _company.Plan(id, November, 1_000_000);
            }
        }

        var leaders = See().Leaders;

        Assert.Equal([401, 402, 403, 404, 405, 406], leaders.Select(leader => long.Parse(leader.Key, null)));
    }

    [Fact]
    public void A_deal_dated_after_today_is_no_news_and_one_of_long_ago_neither()
    {
        _company.Sell(Bohdan, 1, Today.AddDays(1));
        _company.Sell(Bohdan, 2, Today);
        _company.Sell(Bohdan, 3, new DateOnly(2026, 9, 30));

        Assert.Equal(2m, Assert.Single(Assert.IsType<NewsView>(_company.Engine.Read(new NewsSpec(SceneFrame.Of(new SalesScope.Company(), "en")))).Deals).Amount);
    }

    [Fact]
    public void A_change_outside_of_the_scope_sends_nothing_to_its_screens()
    {
        using var watch = _company.Engine.Watch(new MonthSpec(SceneFrame.Of(WestScope, "en")));

        _company.Sell(Nadia, 500_000);
        Assert.Null(watch.Take());

        _company.Sell(Larysa, 500_000);
        Assert.Equal(500_000m, Assert.IsType<MonthView>(Assert.NotNull(watch.Take()).View).Total.Fact);
    }

    private MonthView See() => Assert.IsType<MonthView>(_company.Engine.Read(new MonthSpec(SceneFrame.Of(new SalesScope.Company(), "en"))));
}
