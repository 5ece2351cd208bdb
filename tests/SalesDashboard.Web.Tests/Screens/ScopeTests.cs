using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class ScopeTests : IAsyncDisposable
{
    private const int Cities = 20;
    private const int ScreensOfCity = 10;
    private const int FirstCity = 1000;

    private readonly SampleCompany _company = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly SceneRenderer _renderer;
    private readonly SceneStreams _streams;

    public ScopeTests()
    {
        _renderer = new SceneRenderer(
            _services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, new ServerVersion(Options.Create(new ScreenOptions())), TimeProvider.System);
        _streams = new SceneStreams(_company.Engine, _renderer, TimeProvider.System, NullLogger<SceneStreams>.Instance);
        foreach (var city in Enumerable.Range(FirstCity, Cities))
        {
            _company.Publish(
                new Upserted<CitySnapshot>(new CitySnapshot(city, $"City {city}", SampleCompany.West, 1)),
                new Upserted<EmployeeSnapshot>(new EmployeeSnapshot(city, null, $"Person {city}", Role.Manager, default, city, 1, IsActive: true, 1)));
        }
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task G14_Of_200_screens_in_20_cities_only_those_of_the_touched_city_are_sent_anything()
    {
        var ct = TestContext.Current.CancellationToken;
        var screens = Enumerable.Range(0, Cities * ScreensOfCity)
            .Select(number => (City: FirstCity + (number % Cities), Stream: _streams.WatchAsync(Specs(FirstCity + (number % Cities)), ct).GetAsyncEnumerator(ct)))
            .ToList();
        foreach (var (_, stream) in screens)
        {
            await ReadBothAsync(stream);
        }

        Assert.Equal(Cities * 2, _renderer.Rendered);
        const int touched = FirstCity + 7;

        // The engine works in this call and on this thread: what it computed and pushed afterwards is all there will be.
        var (computed, pushed) = CountOf(() => _company.Sell(touched, 123_000));

        // The month and the ticker of one city, each once for its ten screens.
        Assert.Equal((2, 2), (computed, pushed));
        foreach (var (_, stream) in screens.Where(screen => screen.City == touched))
        {
            Assert.Contains("123K", await ReadBothAsync(stream), StringComparison.Ordinal);
            await stream.DisposeAsync();
        }

        Assert.Equal((Cities * 2) + 2, _renderer.Rendered);

        // All others were listening: what concerns everybody is the first thing that they are sent.
        (computed, _) = CountOf(() => _company.Publish(new Upserted<SettingSnapshot>(new SettingSnapshot(1, nameof(CompanySettings.Currency), "EUR", 2))));
        Assert.Equal((Cities - 1) * 2, computed);
        foreach (var (_, stream) in screens.Where(screen => screen.City != touched))
        {
            Assert.Contains("€", await ReadBothAsync(stream), StringComparison.Ordinal);
            await stream.DisposeAsync();
        }

        Assert.Equal((Cities * 2) + 2 + ((Cities - 1) * 2), _renderer.Rendered);
        Assert.Equal((0, 0), (_streams.OpenFeeds, _company.Engine.OpenViews));
    }

    [Theory]
    [InlineData(SampleCompany.Larysa, true, true, false, true)]
    [InlineData(SampleCompany.Andrii, true, false, true, true)]
    [InlineData(SampleCompany.Nadia, false, false, false, false)]
    public void A_screen_covers_its_place_alone(long seller, bool west, bool lviv, bool lutsk, bool department)
    {
        bool Covers(ScreenPlace place) => _company.Engine.Read(book => ScreenArea.Of(place).Covers(book.Organization, seller));

        Assert.True(Covers(ScreenPlace.Company));
        Assert.Equal(
            (west, lviv, lutsk, department),
            (Covers(ScreenPlace.Region(SampleCompany.West)), Covers(ScreenPlace.City(SampleCompany.Lviv)), Covers(ScreenPlace.City(SampleCompany.Lutsk)), Covers(ScreenPlace.Department(1))));
    }

    private static SceneSpec[] Specs(int city)
    {
        var frame = new SceneFrame(new ScreenArea(new SalesScope.Company(), CityId: city), "en", ScreenPrivacy.Names, 6, ScreenUnit.Fitting);
        return [new MonthSpec(frame), new NewsSpec(frame)];
    }

    private static async Task<string> ReadBothAsync(IAsyncEnumerator<Scene> screen)
    {
        Assert.True(await screen.MoveNextAsync());
        var first = screen.Current;
        Assert.True(await screen.MoveNextAsync());
        Assert.Equal(["month", "ticker"], new[] { first.Name, screen.Current.Name }.Order(StringComparer.Ordinal));
        return first.Html + screen.Current.Html;
    }

    /// <summary>Views computed and pushes made by this thread; other tests' engines count on other ones.</summary>
    private static (long Computed, long Pushed) CountOf(Action change)
    {
        var (thread, computed, pushed) = (Environment.CurrentManagedThreadId, 0L, 0L);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name is "sales.views.computed" or "sales.pushes")
                {
                    it.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                computed += instrument.Name == "sales.views.computed" ? count : 0;
                pushed += instrument.Name == "sales.pushes" ? count : 0;
            }
        });
        listener.Start();
        change();
        return (computed, pushed);
    }
}
