using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Access;
using SalesDashboard.Actions.Screens;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Presence;
using SalesDashboard.Web.Pages.Screens;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Screens;

public sealed class ScreensPageTests : StoredPageTest
{
    [Fact]
    public async Task AHEAD_8_A_head_pairs_a_screen_for_the_own_department_and_sees_it_in_the_list()
    {
        SignIn(Company.Ann);
        var (code, secret) = NewCode();
        var page = Render<ScreensPage>();

        await page.Find(".page-bar button").ClickAsync();
        Assert.Equal(["North"], page.FindAll("#screen-place option").Select(option => option.TextContent));
        await page.Find("#screen-code").ChangeAsync(code);
        await page.Find("#screen-name").ChangeAsync("Hall");
        await page.Find("#screen-distance").ChangeAsync("6.5");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Hall", page.Find("tbody th").TextContent));
        Assert.Equal("no connection", page.Find("[data-state]").TextContent);
        Assert.Equal("never", page.Find("[data-seen]").TextContent);
        var screen = Engine.Read(book => Assert.Single(book.Organization.Screens.Values));
        Assert.Equal((BearerSecret.HashOf(secret), 6.5m), (screen.Hash, screen.Look.Distance));
    }

    [Fact]
    public async Task AHEAD_8_A_wrong_code_is_refused_with_the_way_out_and_the_form_stays()
    {
        SignIn(Company.Ann);
        var page = Render<ScreensPage>();
        await page.Find(".page-bar button").ClickAsync();
        await page.Find("#screen-code").ChangeAsync("AAAAAA");
        await page.Find("#screen-name").ChangeAsync("Hall");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("AAAAAA", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Hall", page.Find("#screen-name").GetAttribute("value"));
    }

    [Fact]
    public async Task AHEAD_10_The_list_tells_who_is_connected_and_how_long_changes_take()
    {
        var id = await PairAsync("Hall");
        SignIn(Company.Ann);
        var lines = Services.GetRequiredService<ScreenLines>();
        lines.Open(id, "a", Services.GetRequiredService<ServerVersion>().Text);
        lines.Shown(id, TimeSpan.FromMilliseconds(42));

        var page = Render<ScreensPage>();

        Assert.Equal("live", page.Find("[data-state]").TextContent);
        Assert.Equal("42 / 42", page.Find("[data-delay]").TextContent);
        Assert.DoesNotContain("old", page.Find("[data-page]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_8_A_screen_is_switched_off_after_a_question_and_stays_in_the_list_as_such()
    {
        var id = await PairAsync("Hall");
        SignIn(Company.Ann);
        var page = Render<ScreensPage>();

        await page.Find("button.danger").ClickAsync();
        Assert.False(Engine.Read(book => book.Organization.Screens[id].IsRevoked));
        await page.Find("button.danger").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("switched off", page.Find("[data-state]").TextContent));
        Assert.True(Engine.Read(book => book.Organization.Screens[id].IsRevoked));
        Assert.Empty(page.FindAll("tbody button"));
    }

    [Fact]
    public async Task Its_look_is_changed_in_the_editor_and_nonsense_is_named()
    {
        var id = await PairAsync("Hall");
        SignIn(Company.Ann);
        var page = Render<ScreensPage>();
        await page.FindAll("tbody button")[0].ClickAsync();
        await page.FindAll("fieldset input")[3].ChangeAsync(true);
        await page.Find("#screen-celebrate").ChangeAsync("a lot");
        await page.Find("form").SubmitAsync();
        Assert.Contains("number", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        await page.Find("#screen-celebrate").ChangeAsync("100 000");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        var look = Engine.Read(book => book.Organization.Screens[id].Look);
        Assert.Equal([SceneKind.Month, SceneKind.Race], look.Scenes);
        Assert.Equal(100_000m, look.CelebrateFrom);
    }

    [Fact]
    public void Who_may_put_up_no_screens_sees_none()
    {
        SignIn(Company.Bob);

        Assert.Empty(Render<ScreensPage>().FindAll("table, .page-bar button"));
    }

    private async Task<long> PairAsync(string name)
    {
        var (code, _) = NewCode();
        var north = await ReadAsync(context => Task.FromResult(context.Departments.Single(department => department.Name == "North").Id));
        var outcome = await Services.GetRequiredService<ConfirmPairing>().ExecuteAsync(
            new ConfirmPairing.Request(code, name, ScreenPlace.Department(north), new ScreenLook()), Domain.Access.Caller.System("test"), Ct);
        return Assert.IsType<ConfirmPairing.Paired>(outcome).ScreenId;
    }

    private (string Code, string Secret) NewCode()
    {
        var started = Assert.IsType<StartPairing.Started>(Services.GetRequiredService<StartPairing>().Execute(null, "test"));
        return (started.Code, started.Secret);
    }
}
