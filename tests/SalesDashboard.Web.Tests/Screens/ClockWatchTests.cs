using Microsoft.Extensions.Options;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class ClockWatchTests : IDisposable
{
    private readonly StillTime _time = new();
    private readonly SceneMailbox _screen = new();
    private readonly ClockWatch _clocks;

    public ClockWatchTests()
    {
        _clocks = new ClockWatch(_time, new ServerVersion(Options.Create(new ScreenOptions())));
        _clocks.Join(_screen);
    }

    public void Dispose() => _clocks.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.9, false)]
    [InlineData(-0.9, false)]
    [InlineData(1, true)]
    [InlineData(-3600, true)]
    public async Task AHEAD_7_Screens_are_told_where_the_clock_was_set_and_not_where_time_passed(double seconds, bool isTold)
    {
        _time.Advance(TimeSpan.FromDays(3));
        _clocks.Look();
        _time.SetClock(TimeSpan.FromSeconds(seconds));
        _clocks.Look();

        Assert.Equal(isTold ? [Scene.Clock] : [], await WaitingAsync());
    }

    [Fact]
    public async Task A_screen_that_has_gone_is_told_nothing()
    {
        _clocks.Leave(_screen);
        _time.SetClock(TimeSpan.FromHours(1));
        _clocks.Look();

        Assert.Empty(await WaitingAsync());
    }

    private async Task<List<string>> WaitingAsync()
    {
        _screen.End();
        var names = new List<string>();
        await foreach (var scene in _screen.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            names.Add(scene.Name);
        }

        return names;
    }
}
