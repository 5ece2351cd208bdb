using System.Globalization;
using Deque.AxeCore.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>Every page in both themes, on a phone and in Russian: nothing overflows, nothing complains, nothing is out of reach.</summary>
public sealed class LooksStory(Browser browser, LooksApp app) : IClassFixture<LooksApp>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "Manager", "/me" },
        { "Manager", "/me/plans" },
        { "Manager", $"/me/week/{ISOWeek.GetYear(DateTime.UtcNow)}-W{ISOWeek.GetWeekOfYear(DateTime.UtcNow):00}" },
        { "Manager", "/deals" },
        { "Department head", "/team" },
        { "Department head", "/team?view=ranking" },
        { "Department head", "/screens" },
        { "Top management", "/company" },
        { "Top management", "/activities" },
        { "Top management", "/team" },
        { "Top management", "/deals" },
        { "Department head", "/team?view=departments" },
        { "Manager", "/messages" },
        { "Top management", "/company?by=department" },
        { "Top management", "/company/meeting" },
        { "Top management", "/feed" },
        { "Administrator", "/pipelines" },
        { "Administrator", "/settings/board/1" },
        { "Administrator", "/settings/reasons" },
        { "Administrator", "/settings/tunnel" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task UI_18_No_page_scrolls_sideways_on_a_phone(string role, string address)
    {
        await using var person = await Person.SignInAsync(browser, app.Url, role, width: 390, height: 844, locale: "ru-RU");
        await person.OpenAsync(address);

        Assert.Equal(390, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        person.AssertNoFaults();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task UI_26_Axe_finds_nothing_serious_in_either_theme(string role, string address)
    {
        await using var person = await Person.SignInAsync(browser, app.Url, role);
        await person.OpenAsync(address);
        foreach (var theme in new[] { "light", "dark" })
        {
            // Judged when the colours have come to rest.
            await person.Page.EvaluateAsync(
                "theme => { document.documentElement.dataset.theme = theme; return Promise.allSettled(document.getAnimations().filter(it => it instanceof CSSTransition).map(it => it.finished)).then(() => 0); }", theme);

            person.IsExamined = true;
            var result = await person.Page.RunAxe();

            Assert.Empty(result.Violations
                .Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{theme} {violation.Id}: {violation.Nodes[0].Html}"));
        }
    }

    [Fact]
    public async Task UI_27_The_theme_changes_without_a_request_and_is_kept_by_a_cookie()
    {
        await using var person = await Person.SignInAsync(browser, app.Url, "Top management");
        await person.OpenAsync("/company");
        await person.SettleAsync();
        var requests = 0;
        person.Page.Request += (_, _) => requests++;
        var frames = person.FramesSent;

        await person.Page.Keyboard.PressAsync("d");
        await Expect(person.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        Assert.Equal(0, requests);
        Assert.Equal(frames, person.FramesSent);
        await person.Page.ReloadAsync();
        await Expect(person.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Theory]
    [InlineData("Manager", "/me")]
    [InlineData("Top management", "/company")]
    public async Task UI_19_The_first_HTML_already_holds_the_chart_with_its_numbers(string role, string address)
    {
        await using var person = await Person.SignInAsync(browser, app.Url, role);

        var answer = await person.Page.APIRequest.GetAsync(app.Url + address);
        var html = await answer.TextAsync();

        Assert.Matches("role=\"img\"[^>]*aria-label=\"[^\"]*[0-9]", html);
    }
}
