using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class CelebrationTests : IAsyncDisposable
{
    private readonly SampleCompany _company = new();
    private readonly StillTime _time = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly SceneStreams _streams;
    private readonly ClockWatch _clocks;
    private readonly PairedStream _paired;

    public CelebrationTests()
    {
        var version = new ServerVersion(Options.Create(new ScreenOptions()));
        var renderer = new SceneRenderer(_services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, version, _time);
        _streams = new SceneStreams(_company.Engine, renderer, _time, NullLogger<SceneStreams>.Instance);
        _clocks = new ClockWatch(_time, version);
        _paired = new PairedStream(_company.Engine, _streams, new BusinessClock(_time, TimeZoneInfo.Utc, Today), _clocks, version);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _clocks.Dispose();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task AHEAD_11_A_deal_won_for_the_limit_is_celebrated_once_a_minute_and_the_rest_only_told()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var loop = _company.Engine.RunAsync(stop.Token);
        await using var screen = Watch(new ScreenLook { CelebrateFrom = 50_000 });
        await FirstAsync(screen);

        _company.Sell(Larysa, 49_999);
        Assert.DoesNotContain("celebration", await NamesAsync(screen, "ticker"));
        _company.Sell(Larysa, 50_000);
        Assert.Contains("celebration", await NamesAsync(screen, "celebration"));
        Assert.Contains("50K", screen.Current.Html, StringComparison.Ordinal);
        Assert.Contains("Larysa", screen.Current.Html, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromSeconds(59));
        _company.Sell(Bohdan, 77_000);
        Assert.DoesNotContain("celebration", await NamesAsync(screen, "ticker", "77K"));
        _time.Advance(TimeSpan.FromSeconds(1));
        _company.Sell(Bohdan, 88_000);
        await NamesAsync(screen, "celebration");
        Assert.Contains("88K", screen.Current.Html, StringComparison.Ordinal);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    [Fact]
    public void AHEAD_11_Nothing_is_celebrated_again_after_a_reconnect_or_a_recall_or_a_corrected_sum()
    {
        var spec = new CelebrationSpec(SceneFrame.Of(new SalesScope.Company(), "en"), 50_000);
        _company.Sell(Larysa, 90_000);
        using var watch = _company.Engine.Watch(spec);
        Assert.Null(Assert.IsType<CelebrationView>(watch.Current).Deal);

        var deal = _company.Engine.Read(book => book.WonNewestFirst.First());
        _company.Publish(new Upserted<Domain.Deals.DealSnapshot>(deal with { Amount = 95_000, Version = 2 }));
        _company.Publish(new Upserted<Domain.Deals.DealSnapshot>(deal with { StageId = Offer, Kind = Domain.Pipelines.StageKind.Open, ClosedOn = null, Version = 3 }));
        _company.Publish(new Upserted<Domain.Deals.DealSnapshot>(deal with { Version = 4 }));

        Assert.Null((watch.Take()?.View as CelebrationView)?.Deal);
    }

    [Fact]
    public void AHEAD_11_Of_many_at_once_the_largest_is_celebrated_and_nothing_outside_of_the_scope()
    {
        using var west = _company.Engine.Watch(new CelebrationSpec(SceneFrame.Of(WestScope, "en"), 50_000));
        _company.Sell(Nadia, 900_000);
        Assert.Null((west.Take()?.View as CelebrationView)?.Deal);

        _company.Sell(Larysa, 60_000);

        Assert.Equal(60_000m, Assert.IsType<CelebrationView>(Assert.NotNull(west.Take()).View).Deal?.Amount);
    }

    [Fact]
    public async Task AHEAD_11_In_its_quiet_hours_a_screen_celebrates_nothing()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var loop = _company.Engine.RunAsync(stop.Token);
        // 9:00 in UTC is 11:00 in Kyiv.
        await using var quiet = Watch(new ScreenLook { CelebrateFrom = 1, QuietFrom = new TimeOnly(10, 30), QuietTo = new TimeOnly(11, 30), Zone = "Europe/Kyiv" });
        await FirstAsync(quiet);

        await using var loud = _streams.WatchAsync([new CelebrationSpec(SceneFrame.Of(new SalesScope.Company(), "en"), 1)], Ct).GetAsyncEnumerator(Ct);
        var celebrated = loud.MoveNextAsync();
        _company.Sell(Larysa, 50_000);
        Assert.True(await celebrated);
        _company.Sell(Larysa, 777);
        var heard = await NamesAsync(quiet, "ticker", "777");
        _time.Advance(TimeSpan.FromMinutes(31));
        _company.Sell(Larysa, 60_000);

        Assert.DoesNotContain("celebration", heard);
        await NamesAsync(quiet, "celebration");
        Assert.Contains("60K", quiet.Current.Html, StringComparison.Ordinal);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(3)]
    [InlineData(40 * 24)]
    public async Task AHEAD_7_When_the_servers_clock_is_set_each_screen_is_told_once_and_celebrations_keep_their_minute(int hours)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var loop = _company.Engine.RunAsync(stop.Token);
        await using var screen = Watch(new ScreenLook { CelebrateFrom = 50_000 });
        await FirstAsync(screen);
        _company.Sell(Larysa, 60_000);
        await NamesAsync(screen, "celebration");

        _time.SetClock(TimeSpan.FromHours(hours));
        _clocks.Look();
        Assert.True(await screen.MoveNextAsync());
        while (screen.Current.Name != Scene.Clock)
        {
            // What else the sold deal changed.
            Assert.True(await screen.MoveNextAsync());
        }

        Assert.Equal(_time.GetUtcNow().UtcDateTime, screen.Current.AsOf);
        _clocks.Look();
        _time.Advance(TimeSpan.FromSeconds(59));
        _company.Sell(Bohdan, 77_000);
        var heard = await NamesAsync(screen, "ticker", "77K");
        Assert.DoesNotContain("celebration", heard);
        Assert.DoesNotContain(Scene.Clock, heard);
        _time.Advance(TimeSpan.FromSeconds(1));
        _company.Sell(Bohdan, 88_000);
        await NamesAsync(screen, "celebration");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    private IAsyncEnumerator<Scene> Watch(ScreenLook look)
    {
        _company.Publish(new Upserted<ScreenSnapshot>(new ScreenSnapshot(1, "Hall", "hash", null, null, null, look, default, null, 0, 1)));
        return _paired.WatchAsync(1, Ct).GetAsyncEnumerator(Ct);
    }

    /// <summary>The scenes as they are: month and ticker.</summary>
    private static async Task FirstAsync(IAsyncEnumerator<Scene> screen)
    {
        Assert.True(await screen.MoveNextAsync());
        Assert.True(await screen.MoveNextAsync());
    }

    /// <summary>What comes until this scene does, with this text in it.</summary>
    private static async Task<List<string>> NamesAsync(IAsyncEnumerator<Scene> screen, string last, string text = "")
    {
        var names = new List<string>();
        do
        {
            // The engine's own clock runs: it holds later views back for a moment.
            Assert.True(await screen.MoveNextAsync());
            names.Add(screen.Current.Name);
        }
        while (screen.Current.Name != last || !screen.Current.Html.Contains(text, StringComparison.Ordinal));

        return names;
    }
}
