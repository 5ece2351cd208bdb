using System.Text.Json;
using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>A television on the wall: put up, looked at from afar, celebrating, taken down.</summary>
[Collection(nameof(WallApp))]
public sealed class WallStory(WallApp app)
{
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
            await television.Page.Locator($"html[lang={language}] body.rows-{rows}[data-state=live]").WaitForAsync(new() { Timeout = 15_000 });

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
    public async Task AHEAD_11_UI_24_A_won_deal_takes_the_screen_for_6_s_and_a_second_one_within_the_minute_or_a_reconnect_runs_in_the_ticker_only()
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

        await television.Page.ReloadAsync();
        await Expect(television.Page.Locator("body")).ToHaveAttributeAsync("data-state", "live");
        await Expect(celebration).ToBeHiddenAsync();
    }

    private static async Task ScenesAsync(IPage editor, params string[] scenes)
    {
        foreach (var scene in scenes)
        {
            await editor.Locator("fieldset label", new() { HasText = scene }).ClickAsync();
        }
    }
}
