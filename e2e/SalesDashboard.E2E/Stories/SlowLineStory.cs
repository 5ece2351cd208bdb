using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>People who do not wait for a page before they open the next, on a line of 200 ms.</summary>
[Collection(nameof(DemoApp))]
public sealed class SlowLineStory(Browser browser, DemoApp app)
{
    private const int StepsOfEach = 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R_goal_24_Two_hundred_hurried_page_changes_on_a_slow_line_end_no_circuit()
    {
        await using var line = new DelayingProxy(app.Url, TimeSpan.FromMilliseconds(100));
        string[] roles = ["Manager", "Department head", "Top management", "Administrator"];

        await Task.WhenAll(roles.Select((role, seed) => HurryAsync(line.Url, role, new Random(seed))));

        Assert.DoesNotContain("Unhandled exception", app.Process.Log, StringComparison.Ordinal);
    }

    /// <summary>Clicks links of the page, whatever has arrived of it, after pauses from none to a second.</summary>
    private async Task HurryAsync(string url, string role, Random dice)
    {
        await using var person = await Person.SignInAsync(browser, url, role);
        await person.OpenAsync("/");
        for (var step = 0; step < StepsOfEach; step++)
        {
            // Thinks for up to a second, then clicks whatever has arrived of the page.
            await person.Page.WaitForTimeoutAsync(dice.Next(1000));
            await person.Page.Locator("nav a[href]:not([href*='language']):not([href*='signout'])").Nth(dice.Next(6)).DispatchEventAsync("click");
        }

        await Expect(person.Page.Locator("main[data-interactive] h1").First).ToBeVisibleAsync();
        await Expect(person.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        person.AssertNoFaults();
    }
}
