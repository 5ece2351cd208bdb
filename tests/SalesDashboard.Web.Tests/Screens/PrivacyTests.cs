using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>AHEAD-9: what a screen does not tell is not in its HTML.</summary>
public sealed class PrivacyTests : IAsyncDisposable
{
    private static readonly string[] s_names = ["Bohdan", "Melnyk", "Larysa", "Savchenko", "Andrii", "Petrenko", "NadiaCanary", "Bondar"];

    private readonly SampleCompany _company = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly SceneRenderer _renderer;

    public PrivacyTests()
    {
        _renderer = new SceneRenderer(
            _services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, new ServerVersion(Options.Create(new ScreenOptions())), TimeProvider.System);
        _company.Sell(Larysa, 90_000);
        _company.Sell(Bohdan, 30_000);
        _company.Sell(Nadia, 400_000);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Theory]
    [InlineData(ScreenPrivacy.Names, "Larysa\u00A0S.")]
    [InlineData(ScreenPrivacy.Initials, "L.\u00A0S.")]
    [InlineData(ScreenPrivacy.Percent, "45%")]
    [InlineData(ScreenPrivacy.Teams, "Department West")]
    public async Task AHEAD_9_Each_scene_tells_what_its_screen_allows_and_no_more(ScreenPrivacy privacy, string told)
    {
        var html = await RenderAllAsync(privacy, ScreenLook.MostLeaders);

        Assert.Contains(told, html, StringComparison.Ordinal);
        // No surname ever, no first name but where names are told, and no id by which a person could be found.
        Assert.DoesNotContain("Savchenko", html, StringComparison.Ordinal);
        if (privacy != ScreenPrivacy.Names)
        {
            Assert.All(s_names, name => Assert.DoesNotContain(name, html, StringComparison.Ordinal));
            Assert.All(new[] { Bohdan, Larysa, Andrii, Nadia }, id => Assert.DoesNotContain($"\"{id}\"", html, StringComparison.Ordinal));
            Assert.DoesNotContain("Deal 1", html, StringComparison.Ordinal);
        }

        if (privacy is ScreenPrivacy.Percent or ScreenPrivacy.Teams)
        {
            Assert.DoesNotContain("L.\u00A0S.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AHEAD_9_The_best_are_shown_without_the_tail()
    {
        var html = await RenderAllAsync(ScreenPrivacy.Names, 2);

        Assert.Contains("NadiaCanary", html, StringComparison.Ordinal);
        Assert.Contains("Larysa", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Andrii", html, StringComparison.Ordinal);
    }

    [Fact]
    public void AHEAD_9_A_team_has_the_figures_of_its_people()
    {
        var frame = new SceneFrame(new ScreenArea(new SalesScope.Company()), "en", ScreenPrivacy.Teams, 6, ScreenUnit.Fitting);

        var teams = _company.Engine.Read(book => Contender.Leaders(book, frame));

        Assert.Equal(["Department NorthCanary", "Department West"], teams.Select(team => team.Name));
        Assert.Equal([100m, 20m], teams.Select(team => team.Measures.Percent));
        Assert.Equal([400_000m, 120_000m], teams.Select(team => team.Measures.Fact));
    }

    private async Task<string> RenderAllAsync(ScreenPrivacy privacy, int top)
    {
        var screen = new ScreenSnapshot(1, "Hall", "hash", null, null, null, new ScreenLook { Privacy = privacy, Top = top, CelebrateFrom = 1 }, default, null, 0, 1);
        var frame = SceneFrame.Of(screen);
        SceneSpec[] specs = [.. Enum.GetValues<SceneKind>().Select(kind => SceneSpec.Of(kind, frame)), new NewsSpec(frame)];
        var html = new List<string>();
        foreach (var spec in specs)
        {
            html.Add((await _renderer.RenderAsync(spec, _company.Engine.Read(spec), null)).Html);
        }

        using var watch = _company.Engine.Watch(new CelebrationSpec(frame, 1));
        _company.Sell(Larysa, 1_000);
        var won = Assert.NotNull(watch.Take()).View;
        html.Add((await _renderer.RenderAsync(new CelebrationSpec(frame, 1), won, null)).Html);
        return WebUtility.HtmlDecode(string.Join('\n', html));
    }
}
