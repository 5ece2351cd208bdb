using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Tests.Support;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Engine;

public sealed class LiveEngineTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly CountingSpec _spec = new("count", 1);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_first_view_and_the_subscription_are_one_step()
    {
        _desk.Publish(Deal(1, owner: 1).Is());

        using var watch = _desk.Engine.Watch(_spec);
        _desk.Tell(Deal(2, owner: 1).Is());

        Assert.Equal(1, watch.Current.Deals);
        Assert.Equal(2, watch.Take()?.View.Deals);
    }

    [Fact]
    public void The_first_change_after_quiet_goes_out_at_once()
    {
        using var watch = _desk.Engine.Watch(_spec);

        var wait = _desk.Tell(Deal(1, owner: 1).Is());

        Assert.Null(wait);
        Assert.Equal(1, watch.Take()?.View.Deals);
    }

    [Fact]
    public void Later_changes_go_out_once_per_250_ms_and_together()
    {
        using var watch = _desk.Engine.Watch(_spec);
        _desk.Tell(Deal(1, owner: 1).Is());
        watch.Take();

        Assert.Equal(TimeSpan.FromMilliseconds(250), _desk.Tell(Deal(2, owner: 1).Is()));
        Assert.Equal(TimeSpan.FromMilliseconds(1), _desk.After(249));
        _desk.Publish(Deal(3, owner: 1).Is());
        Assert.Null(watch.Take());

        Assert.Null(_desk.After(1));
        Assert.Equal(3, watch.Take()?.View.Deals);
        Assert.Null(watch.Take());
    }

    [Fact]
    public void A_view_tells_since_when_its_oldest_change_waited()
    {
        using var watch = _desk.Engine.Watch(_spec);
        _desk.Tell(Deal(1, owner: 1).Is());
        watch.Take();
        _desk.Time.Advance(100);
        var oldest = _desk.Time.GetTimestamp();
        _desk.Publish(Deal(2, owner: 1).Is());
        _desk.Time.Advance(50);
        _desk.Publish(Deal(3, owner: 1).Is());

        _desk.After(200);

        Assert.Equal(oldest, watch.Take()?.ChangedAt);
    }

    [Fact]
    public void R_30_A_slow_reader_finds_the_newest_view_only()
    {
        using var watch = _desk.Engine.Watch(_spec);

        for (var id = 1; id <= 5; id++)
        {
            _desk.Tell(Deal(id, owner: 1).Is());
            _desk.Time.Advance(250);
        }

        Assert.Equal(5, watch.Take()?.View.Deals);
        Assert.Null(watch.Take());
    }

    [Fact]
    public void G14_An_untouched_spec_is_neither_computed_nor_posted()
    {
        using var watch = _desk.Engine.Watch(_spec);

        _desk.Tell(Deal(1, owner: 2).Is());

        Assert.Equal(1, _spec.Computed);
        Assert.Null(watch.Take());
    }

    [Fact]
    public void A_thousand_watchers_of_equal_specs_share_one_computation()
    {
        var watches = Enumerable.Range(0, 1000).Select(_ => _desk.Engine.Watch(_spec with { })).ToList();

        _desk.Tell(Deal(1, owner: 1).Is());

        Assert.Equal(2, _spec.Computed);
        Assert.All(watches, watch => Assert.Equal(1, watch.Take()?.View.Deals));
        Assert.Equal(1, _desk.Engine.OpenViews);
        watches.ForEach(watch => watch.Dispose());
        Assert.Equal(0, _desk.Engine.OpenViews);
    }

    [Fact]
    public void Screens_that_open_between_two_ticks_share_one_computation_and_older_screens_still_get_it()
    {
        using var early = _desk.Engine.Watch(_spec);
        _desk.Tell(Deal(1, owner: 1).Is());
        early.Take();
        _desk.Publish(Deal(2, owner: 1).Is());

        var late = Enumerable.Range(0, 100).Select(_ => _desk.Engine.Watch(_spec)).ToList();
        _desk.After(250);

        Assert.Equal(3, _spec.Computed);
        Assert.All(late, watch => Assert.Equal(2, watch.Current.Deals));
        Assert.Equal(2, early.Take()?.View.Deals);
    }

    [Fact]
    public void A_change_after_a_late_screen_opened_reaches_it_too()
    {
        using var early = _desk.Engine.Watch(_spec);
        _desk.Publish(Deal(1, owner: 1).Is());
        using var late = _desk.Engine.Watch(_spec);
        _desk.Publish(Deal(2, owner: 1).Is());

        _desk.Engine.Tick();

        Assert.Equal(2, late.Take()?.View.Deals);
        Assert.Equal(2, early.Take()?.View.Deals);
    }

    [Fact]
    public void A_view_that_comes_out_the_same_is_not_posted_and_a_storm_of_such_changes_is_paced()
    {
        using var watch = _desk.Engine.Watch(_spec);

        _desk.Tell(Region(1).Is());
        for (var version = 2; version < 50; version++)
        {
            _desk.Tell(Region(1, version).Is());
        }

        Assert.Null(watch.Take());
        Assert.Equal(2, _spec.Computed);
    }

    [Fact]
    public void Reading_a_watched_spec_takes_the_shared_view_and_reading_another_leaves_no_entry()
    {
        using var watch = _desk.Engine.Watch(_spec);

        Assert.Same(watch.Current, _desk.Engine.Read(_spec with { }));
        Assert.Equal(0, _desk.Engine.Read(new CountingSpec("other", 1)).Deals);
        Assert.Equal(1, _desk.Engine.OpenViews);
        Assert.Equal(1, _spec.Computed);
    }

    [Fact]
    public void A_new_book_replaces_the_old_one_on_every_screen()
    {
        _desk.Publish(Deal(1, owner: 1).Is());
        using var watch = _desk.Engine.Watch(_spec);
        var book = new SalesBook(Today);
        book.Apply(Deal(7, owner: 1).Is());
        book.Apply(Deal(8, owner: 1).Is());

        Assert.False(_desk.Engine.IsFilled);
        _desk.Engine.Replace(book, lastSequence: 40);
        _desk.Engine.Tick();

        Assert.True(_desk.Engine.IsFilled);
        Assert.Equal(40, _desk.Engine.LastSequence);
        Assert.Equal(2, watch.Take()?.View.Deals);
    }

    [Fact]
    public void A_new_business_date_reaches_the_screens_once()
    {
        using var watch = _desk.Engine.Watch(new TodaySpec());

        _desk.Engine.SetToday(Today.AddDays(1));
        _desk.Engine.Tick();
        _desk.Engine.SetToday(Today.AddDays(1));
        _desk.After(1000);

        Assert.Equal(Today.AddDays(1).ToString("O"), watch.Take()?.View);
        Assert.Null(watch.Take());
    }

    private sealed record TodaySpec : ViewSpec<string>
    {
        public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Everything);

        public override string Compute(SalesBook book, string? previous) => book.Today.ToString("O");
    }
}
