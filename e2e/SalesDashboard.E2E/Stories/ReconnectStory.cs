using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>The server goes away under open pages and comes back.</summary>
public sealed class ReconnectStory(Browser browser, DemoApp demo)
{
    [Fact]
    public async Task UI_3_After_a_kill_the_pill_shows_within_5_s_and_the_page_is_live_within_15_s_of_the_restart()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await demo.AnotherAsync(ct);
        await using var person = await Person.SignInAsync(browser, app.Url, "Top management");
        await person.OpenAsync("/company");
        var pill = person.Page.Locator("#components-reconnect-modal");

        await app.KillAsync();
        await Expect(pill).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await app.StartAgainAsync(ct);
        await Expect(pill).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await person.Page.Locator("main[data-interactive]").WaitForAsync(new() { Timeout = 15_000 });

        // Live indeed: a deal that is won now changes the total of the page that nobody touched.
        var total = person.Page.Locator("table").First.Locator("tfoot");
        var before = await total.InnerTextAsync();
        using var script = new Api(app.Url, await app.KeyAsync("ingest", "company", ct));
        await Deals.WinOneAsync(script, ct);
        await Expect(total).Not.ToHaveTextAsync(before);
    }

    [Fact]
    public async Task A_second_program_on_the_same_port_says_so_and_ends_with_1()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var first = AppProcess.Prepare("Production");
        await first.StartAgainAsync(ct);
        await using var second = AppProcess.Prepare("Production");

        var (exitCode, output) = await second.CommandAsync(ct, "--urls", first.Url);

        Assert.Equal(1, exitCode);
        Assert.Contains(first.Url, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
