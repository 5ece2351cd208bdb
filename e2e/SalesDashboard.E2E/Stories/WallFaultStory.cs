using System.Globalization;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>A television that hangs for months with nobody near it, whatever happens to the server, the network and its own clock.</summary>
[Collection(nameof(WallApp))]
public sealed class WallFaultStory(WallApp app)
{
    /// <summary>So soon a screen must be right again after anything (issue 5).</summary>
    private const int Soon = 15_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHEAD_7_Killed_and_restarted_three_times_the_last_time_as_a_new_build_the_screen_is_right_again_by_itself()
    {
        await using var television = await app.PairAsync("Phoenix");
        var body = television.Page.Locator("body");
        var version = await body.GetAttributeAsync("data-version") ?? "";
        foreach (var build in new[] { "", "", "two" })
        {
            await app.Process.KillAsync();
            await Expect(body).ToHaveAttributeAsync("data-state", "catching-up", new() { Timeout = 5_000 });
            await app.Process.StartAgainAsync(Ct, $"--Screens:Build={build}");

            await Expect(body).ToHaveAttributeAsync("data-state", "live", new() { Timeout = Soon });
        }

        await Expect(body).Not.ToHaveAttributeAsync("data-version", version, new() { Timeout = Soon });
        await Expect(body).ToHaveAttributeAsync("data-state", "live", new() { Timeout = Soon });
        var before = await television.Page.Locator("[data-fact]").InnerTextAsync();
        Assert.True(await app.WinAsync("phoenix", 4_400_000, Ct));
        await Expect(television.Page.Locator("[data-fact]")).Not.ToHaveTextAsync(before);
    }

    [Fact]
    public async Task AHEAD_7_A_network_frozen_for_ten_minutes_greys_the_figures_with_their_time_and_heals_by_itself()
    {
        var isFrozen = false;
        await using var television = await app.PairAsync("Frost", before: async page =>
        {
            await page.Clock.InstallAsync();
            await page.RouteAsync("**/*", route => isFrozen ? route.AbortAsync() : route.ContinueAsync());
            await page.RouteWebSocketAsync("**/hubs/**", socket =>
            {
                if (isFrozen)
                {
                    return;
                }

                var server = socket.ConnectToServer();
                socket.OnMessage(frame => Unless(isFrozen, () => server.Send(frame.Text ?? "")));
                server.OnMessage(frame => Unless(isFrozen, () => socket.Send(frame.Text ?? "")));
            });
        });
        var body = television.Page.Locator("body");
        var state = television.Page.Locator("#state");
        var fact = await television.Page.Locator("[data-fact]").InnerTextAsync();

        Volatile.Write(ref isFrozen, true);
        await television.Page.Clock.FastForwardAsync("10:00");
        await Expect(body).ToHaveAttributeAsync("data-state", "stale");
        await Expect(state).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"\d\d:\d\d$"));
        await Expect(television.Page.Locator("[data-fact]")).ToHaveTextAsync(fact);
        Assert.Equal("rgb(183, 194, 207)", await television.Page.Locator("[data-fact]").EvaluateAsync<string>("it => getComputedStyle(it).color"));
        Assert.True(await app.WinAsync("frost", 5_500_000, Ct));

        Volatile.Write(ref isFrozen, false);
        await Expect(body).ToHaveAttributeAsync("data-state", "live", new() { Timeout = Soon });
        await Expect(television.Page.Locator("[data-fact]")).Not.ToHaveTextAsync(fact);
    }

    [Fact]
    public async Task AHEAD_7_A_television_whose_clock_is_set_shows_the_servers_time_and_stays_live()
    {
        await using var television = await app.PairAsync("Clock", before: page => page.Clock.InstallAsync());
        var clock = television.Page.Locator("#clock");

        foreach (var hours in new[] { 3, -5 })
        {
            await television.Page.Clock.SetSystemTimeAsync(DateTime.UtcNow.AddHours(hours));
            await television.Page.Clock.RunForAsync(2_000);

            await Expect(television.Page.Locator("body")).ToHaveAttributeAsync("data-state", "live");
            var shown = TimeOnly.Parse(await clock.InnerTextAsync(), CultureInfo.InvariantCulture);
            var off = (shown.ToTimeSpan() - DateTime.UtcNow.TimeOfDay).Duration();
            Assert.True(off < TimeSpan.FromMinutes(2) || off > TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2), $"The clock shows {shown}.");
        }
    }

    private static void Unless(bool isFrozen, Action pass)
    {
        if (!isFrozen)
        {
            pass();
        }
    }
}
