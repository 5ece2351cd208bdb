using SalesDashboard.Live.Tests.Support;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Engine;

public sealed class LiveEngineFaultTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly CountingSpec _broken = new("broken", 1);
    private readonly CountingSpec _sound = new("sound", 1);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void R_18_A_spec_that_throws_stops_no_other_screen_and_is_told()
    {
        using var first = _desk.Engine.Watch(_broken);
        using var second = _desk.Engine.Watch(_sound);
        _broken.IsBroken = true;

        _desk.Tell(Deal(1, owner: 1).Is());

        Assert.Null(first.Take());
        Assert.Equal(1, second.Take()?.View.Deals);
        Assert.Same(_broken, Assert.Single(_desk.Faults).Spec);
    }

    [Fact]
    public void A_spec_that_threw_is_not_tried_in_a_circle_but_at_the_next_change()
    {
        using var watch = _desk.Engine.Watch(_broken);
        _broken.IsBroken = true;
        _desk.Tell(Deal(1, owner: 1).Is());

        Assert.Null(_desk.After(250));
        Assert.Equal(2, _broken.Computed);
        _broken.IsBroken = false;
        _desk.Tell(Deal(2, owner: 1).Is());

        Assert.Equal(2, watch.Take()?.View.Deals);
    }

    [Fact]
    public void A_screen_that_opens_after_a_fault_does_not_get_the_old_view()
    {
        using var watch = _desk.Engine.Watch(_broken);
        _broken.IsBroken = true;
        _desk.Tell(Deal(1, owner: 1).Is());
        _broken.IsBroken = false;

        using var late = _desk.Engine.Watch(_broken);

        Assert.Equal(1, late.Current.Deals);
    }

    [Fact]
    public void A_spec_that_cannot_even_open_leaves_nothing_behind()
    {
        _broken.IsBroken = true;

        Assert.Throws<InvalidOperationException>(() => _desk.Engine.Watch(_broken));

        Assert.Equal(0, _desk.Engine.OpenViews);
    }

    [Fact]
    public void The_writer_of_a_change_never_sees_the_mistake_of_a_screen()
    {
        using var watch = _desk.Engine.Watch(_broken);
        using var other = _desk.Engine.Watch(_sound);
        _broken.IsConfused = true;

        _desk.Tell(Deal(1, owner: 1).Is(), Deal(2, owner: 1).Is());

        Assert.Equal(2, other.Take()?.View.Deals);
        Assert.Equal(2, watch.Take()?.View.Deals);
        Assert.Equal("confused", Assert.Single(_desk.Faults).Fault.Message);
    }

    [Fact]
    public void Faults_are_told_outside_the_lock()
    {
        var time = new ManualTimeProvider();
        var isFree = false;
        Live.Engine.LiveEngine? engine = null;
        engine = new(time, Today, (_, _) => isFree = Task.Run(() => engine?.OpenViews).Wait(TimeSpan.FromSeconds(10)));
        using (engine)
        using (engine.Watch(_broken))
        {
            _broken.IsBroken = true;
            engine.Publish(new(1, 1, [Deal(1, owner: 1).Is()]));

            engine.Tick();

            Assert.True(isFree);
        }
    }
}
