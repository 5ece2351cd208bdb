using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Web.Features.Screens;
using SalesDashboard.Web.Features.Screens.Scenes;
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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var screens = Enumerable.Range(0, Cities * ScreensOfCity)
            .Select(number => (City: FirstCity + (number % Cities), Stream: _streams.WatchAsync(Specs(FirstCity + (number % Cities)), stop.Token).GetAsyncEnumerator(stop.Token)))
            .ToList();
        foreach (var (_, stream) in screens)
        {
            await stream.MoveNextAsync();
            await stream.MoveNextAsync();
        }

        var rendered = _renderer.Rendered;
        Assert.Equal(Cities * 2, rendered);
        var waiting = screens.ConvertAll(screen => (screen.City, screen.Stream, Next: screen.Stream.MoveNextAsync().AsTask()));

        _company.Sell(FirstCity + 7, 123_000);
        await Task.WhenAll(waiting.Where(screen => screen.City == FirstCity + 7).Select(screen => screen.Next));

        Assert.All(waiting.Where(screen => screen.City != FirstCity + 7), screen => Assert.False(screen.Next.IsCompleted));
        // The month and the ticker of one city, once each for its ten screens.
        Assert.InRange(_renderer.Rendered - rendered, 1, 2);
        await stop.CancelAsync();
        await Task.WhenAll(waiting.Select(screen => screen.Next.ContinueWith(_ => { }, TaskScheduler.Default)));
        foreach (var (_, stream, _) in waiting)
        {
            await stream.DisposeAsync();
        }

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
}
