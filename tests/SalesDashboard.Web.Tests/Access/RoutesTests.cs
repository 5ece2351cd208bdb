using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.App;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>Inside a circuit no HTTP rule is asked: the router itself must refuse (docs/reliability.md M3).</summary>
public sealed class RoutesTests : ComponentTest
{
    private readonly LiveEngine _engine = new(TimeProvider.System, SalesAppFactory.Today, (_, _) => { });

    public RoutesTests()
    {
        Services.AddSingleton(_engine);
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<CurrentUser>();
        Services.AddScoped<CircuitConnection>();
        Services.AddSingleton<ScreenDelay>();
        AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void M3_A_page_reached_inside_a_circuit_is_not_drawn_for_strangers()
    {
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/me");

        var routes = Render<Routes>();

        Assert.Empty(routes.FindComponents<MyMonthPage>());
        Assert.Contains(navigation.History, entry => entry.Uri == "signin?returnUrl=%2Fme" && entry.Options.ForceLoad);
    }

    [Fact]
    public async Task R44_When_access_ended_the_page_is_loaded_anew()
    {
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/deals");
        Render<AccessSentinel>();

        await Services.GetRequiredService<CurrentUser>().EndAsync();

        Assert.Contains(navigation.History, entry => entry.Uri.EndsWith("/deals", StringComparison.Ordinal) && entry.Options.ForceLoad);
    }

    [Fact]
    public async Task R44_A_tab_that_was_away_reloads_when_it_is_back()
    {
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        var connection = Services.GetRequiredService<CircuitConnection>();
        Render<AccessSentinel>();

        connection.Set(isUp: false);
        await Services.GetRequiredService<CurrentUser>().EndAsync();
        Assert.DoesNotContain(navigation.History, entry => entry.Options.ForceLoad);
        connection.Set(isUp: true);

        Assert.Contains(navigation.History, entry => entry.Options.ForceLoad);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _engine.Dispose();
    }
}
