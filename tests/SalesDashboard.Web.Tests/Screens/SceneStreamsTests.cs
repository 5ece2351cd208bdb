using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class SceneStreamsTests : IAsyncDisposable
{
    private readonly SampleCompany _company = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly SceneRenderer _renderer;
    private readonly SceneStreams _streams;

    public SceneStreamsTests()
    {
        _renderer = new SceneRenderer(_services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, new ServerVersion(Options.Create(new ScreenOptions())), TimeProvider.System);
        _streams = new SceneStreams(_company.Engine, _renderer, TimeProvider.System, NullLogger<SceneStreams>.Instance);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task AHEAD_7_A_scene_for_a_thousand_screens_is_rendered_once_and_once_more_for_a_change()
    {
        var ct = TestContext.Current.CancellationToken;
        var screens = Enumerable.Range(0, 1000).Select(_ => _streams.WatchAsync([Spec("en")], ct).GetAsyncEnumerator(ct)).ToList();

        var first = await NextOfAllAsync(screens);
        Assert.Equal((1, 1), (_renderer.Rendered, _streams.OpenFeeds));
        Assert.Single(first.Distinct());

        _company.Sell(Larysa, 90_000);
        var second = await NextOfAllAsync(screens);

        Assert.Equal(2, _renderer.Rendered);
        Assert.Contains("90K", Assert.Single(second.Distinct()).Html, StringComparison.Ordinal);
        await Task.WhenAll(screens.Select(screen => screen.DisposeAsync().AsTask()));
        Assert.Equal((0, 0), (_streams.OpenFeeds, _company.Engine.OpenViews));
    }

    [Theory]
    [InlineData("ru", "Продажи, ноябрь", "День 15 из 21", "к плану на дату", "побед сегодня")]
    [InlineData("uk", "Продажі, листопад", "День 15 з 21", "до плану на дату", "перемог сьогодні")]
    [InlineData("es", "Ventas, noviembre", "Día 15 de 21", "al plan a la fecha", "ganados hoy")]
    public async Task A_scene_is_in_the_language_of_its_screen_whoever_asks(string language, params string[] texts)
    {
        var mine = CultureInfo.CurrentUICulture;

        var scene = await _streams.NowAsync(Spec(language), TestContext.Current.CancellationToken);

        Assert.All(texts, text => Assert.Contains(text, scene.Html, StringComparison.Ordinal));
        Assert.Equal(mine, CultureInfo.CurrentUICulture);
    }

    [Fact]
    public async Task A_screen_that_reads_nothing_gets_the_newest_scene_only()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var slow = _streams.WatchAsync([Spec("en")], ct).GetAsyncEnumerator(ct);
        await using var quick = _streams.WatchAsync([Spec("en")], ct).GetAsyncEnumerator(ct);
        await slow.MoveNextAsync();
        await quick.MoveNextAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var loop = _company.Engine.RunAsync(stop.Token);
        _company.Sell(Larysa, 90_000);
        await quick.MoveNextAsync();
        _company.Sell(Larysa, 30_000);
        await quick.MoveNextAsync();

        await slow.MoveNextAsync();

        Assert.Same(quick.Current, slow.Current);
        Assert.Contains("120K", slow.Current.Html, StringComparison.Ordinal);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    private static MonthSpec Spec(string language) => new(SceneFrame.Of(new SalesScope.Company(), language));

    private static async Task<List<Scene>> NextOfAllAsync(List<IAsyncEnumerator<Scene>> screens)
    {
        await Task.WhenAll(screens.Select(screen => screen.MoveNextAsync().AsTask()));
        return [.. screens.Select(screen => screen.Current)];
    }
}
