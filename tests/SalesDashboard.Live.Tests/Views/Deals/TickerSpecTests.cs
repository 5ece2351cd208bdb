using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Deals;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Views.Deals;

public sealed class TickerSpecTests : IDisposable
{
    private readonly Desk _desk = new();

    public TickerSpecTests() => _desk.Publish(Person(1).Is(), Person(2).Is());

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void It_holds_the_twenty_newest_wins_of_the_scope_newest_first()
    {
        _desk.Publish(Enumerable.Range(1, 50).Select(id => (Deal(id, owner: (id % 2) + 1, stage: Won) with { ClosedOn = Today.AddDays(-id) }).Is()));

        var all = _desk.Engine.Read(new TickerSpec(new SalesScope.Company())).Items;
        var own = _desk.Engine.Read(new TickerSpec(new SalesScope.Employee(1))).Items;

        Assert.Equal(Enumerable.Range(1, 20).Select(id => (long)id), all.Select(item => item.DealId));
        Assert.Equal(Enumerable.Range(1, 20).Select(id => id * 2L), own.Select(item => item.DealId));
    }

    [Fact]
    public void A_recalled_win_leaves_it_and_a_corrected_title_is_shown()
    {
        _desk.Publish(Deal(1, owner: 1, stage: Won).Is(), Deal(2, owner: 1, stage: Won).Is());
        using var watch = _desk.Engine.Watch(new TickerSpec(new SalesScope.Company()));

        _desk.Tell(Deal(1, owner: 1, version: 2).Is());
        Assert.Equal(2, Assert.Single(Assert.NotNull(watch.Take()).View.Items).DealId);
        _desk.Time.Advance(250);
        _desk.Tell((Deal(2, owner: 1, stage: Won, version: 2) with { Title = "Corrected" }).Is());

        Assert.Equal("Corrected", Assert.Single(Assert.NotNull(watch.Take()).View.Items).Title);
    }

    [Fact]
    public void Changes_of_open_deals_are_not_posted()
    {
        _desk.Publish(Deal(1, owner: 1, stage: Won).Is());
        using var watch = _desk.Engine.Watch(new TickerSpec(new SalesScope.Company()));

        _desk.Tell(Deal(2, owner: 1).Is());

        Assert.Null(watch.Take());
    }
}
