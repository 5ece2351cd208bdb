using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>A television on the wall, for months, with nobody near it.</summary>
public sealed class WallStory(WallApp app) : IClassFixture<WallApp>
{
    /// <summary>So soon a screen must be right again after anything (issue 5).</summary>
    private const int Soon = 15_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHEAD_8_UI_24_A_paired_screen_follows_each_change_and_a_revoked_one_is_dark_within_10_s()
    {
        await using var television = await app.PairAsync("Hall");
        var fact = television.Page.Locator("[data-fact]");
        var before = await fact.InnerTextAsync();
        Assert.True(await app.WinAsync("follow", 3_300_000, Ct));
        await Expect(fact).Not.ToHaveTextAsync(before, new() { Timeout = 5_000 });

        var admin = await app.AdminAsync();
        var row = admin.Locator("tr", new() { HasText = "Hall" });
        await Expect(row.Locator("[data-state]")).ToHaveTextAsync("live");
        await Expect(row.Locator("[data-delay]")).Not.ToHaveTextAsync("–", new() { Timeout = 10_000 });
        await row.Locator("button.danger").ClickAsync();
        await row.Locator("button.danger").ClickAsync();

        await Expect(television.Page.Locator(".dark")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(fact).ToHaveCountAsync(0);
        Assert.DoesNotContain("млн", await television.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UI_22_Every_scene_is_read_from_five_metres_with_the_longest_names_at_1080p_and_4K()
    {
        await using var television = await app.PairAsync("Fit", async editor =>
        {
            await ScenesAsync(editor, "Today", "Regions", "Race of the week");
            await editor.Locator("#screen-rotation").FillAsync("600");
        });
        foreach (var (language, distance, scenes) in new (string, string, string[])[]
        {
            ("ru", "5", []),
            ("es", "5", ["Race of the week", "Plan and fact by month"]),
            ("es", "9", []),
            ("ru", "6", []),
        })
        {
            var admin = await app.AdminAsync();
            await admin.Locator("tr", new() { HasText = "Fit" }).Locator("button").First.ClickAsync();
            await admin.Locator("#screen-language").SelectOptionAsync(language);
            await admin.Locator("#screen-distance").FillAsync(distance);
            await ScenesAsync(admin, scenes);
            await admin.Locator("form.screen-editor button[type=submit]").ClickAsync();
            await Expect(admin.Locator("form.screen-editor")).ToHaveCountAsync(0);
            var rows = distance switch { "5" => 6, "6" => 5, _ => 4 };
            await television.Page.Locator($"html[lang={language}] body.rows-{rows}[data-state=live]").WaitForAsync(new() { Timeout = Soon });

            foreach (var (width, height) in new[] { (1920, 1080), (3840, 2160) })
            {
                await television.Page.SetViewportSizeAsync(width, height);
                await television.Page.EvaluateAsync("() => document.fonts.ready.then(() => 0)");
                var found = await television.Page.EvaluateAsync<JsonElement>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "wall-fit.js"), Ct));
                Assert.True(found.GetProperty("texts").GetInt32() > 60, "The scenes are nearly empty.");
                var faults = found.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()).ToList();
                Assert.True(faults.Count == 0, $"{language}, {distance} m, {width}x{height}:\n{string.Join('\n', faults)}");
            }

            await television.Page.SetViewportSizeAsync(1920, 1080);
        }
    }

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
    public async Task AHEAD_7_A_locked_database_leaves_the_screen_true_and_the_next_change_comes()
    {
        await using var television = await app.PairAsync("Locked");
        var body = television.Page.Locator("body");
        var fact = television.Page.Locator("[data-fact]");
        var before = await fact.InnerTextAsync();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(app.Process.Folder, "data", "sales.db")};Pooling=False"))
        {
            await other.OpenAsync(Ct);
            await ExecuteAsync(other, "BEGIN IMMEDIATE");

            Assert.False(await app.WinAsync("locked", 6_600_000, Ct));
            await television.Page.ReloadAsync();
            await Expect(body).ToHaveAttributeAsync("data-state", "live", new() { Timeout = Soon });
            await Expect(fact).ToHaveTextAsync(before);
            await ExecuteAsync(other, "ROLLBACK");
        }

        Assert.True(await app.WinAsync("locked", 6_600_000, Ct));
        await Expect(fact).Not.ToHaveTextAsync(before, new() { Timeout = Soon });
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

    [Fact]
    public async Task AHEAD_11_UI_24_A_won_deal_takes_the_screen_for_6_s_and_a_second_one_within_the_minute_runs_in_the_ticker_only()
    {
        await using var television = await app.PairAsync("Party", editor => editor.Locator("#screen-celebrate").FillAsync("1000000"));
        var celebration = television.Page.Locator("#celebration");
        await Expect(celebration).ToBeHiddenAsync();

        Assert.True(await app.WinAsync("party 1", 7_770_000, Ct));
        await Expect(celebration).ToBeVisibleAsync(new() { Timeout = 2_000 });
        await Expect(celebration).ToContainTextAsync("7.77M");
        Assert.Equal("none", await celebration.EvaluateAsync<string>("it => getComputedStyle(document.body).cursor"));
        await Expect(celebration).ToBeHiddenAsync(new() { Timeout = 8_000 });

        Assert.True(await app.WinAsync("party 2", 8_880_000, Ct));
        await Expect(television.Page.Locator("footer ul").First).ToContainTextAsync("8.88M");
        await Expect(celebration).ToBeHiddenAsync();
    }

    private static async Task ScenesAsync(IPage editor, params string[] scenes)
    {
        foreach (var scene in scenes)
        {
            await editor.Locator("fieldset label", new() { HasText = scene }).ClickAsync();
        }
    }

    private static void Unless(bool isFrozen, Action pass)
    {
        if (!isFrozen)
        {
            pass();
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
