using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>
/// Four people at once: a manager, a colleague of another department, the manager's head and the top manager. Deals move,
/// work is set, messages are written; each of them sees what is theirs, live, and nothing else.
/// </summary>
[Collection(nameof(DemoApp))]
public sealed partial class TeamStory(Browser browser, DemoApp app)
{
    private const string Manager = "Aigerim Sadykova";
    private const string Password = "seven green umbrellas";

    private static readonly SemaphoreSlim s_once = new(1, 1);
    private static (string Email, string Name) s_colleague;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CAB_1_CAB_2_CAB_3_Each_of_four_people_sees_what_is_theirs_live_while_deals_move()
    {
        var (email, colleagueName) = await ColleagueAsync();
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var head = await Person.SignInAsync(browser, app.Url, "Department head");
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        await using var colleague = await Person.SignInAsync(browser, app.Url, email, Password);
        using var api = new Api(app.Url, await app.Process.KeyAsync("ingest", "company", Ct));
        var deal = await OpenDealAsync(api);
        var (title, owner) = (deal.GetProperty("title").GetString() ?? "", deal.GetProperty("ownerId").GetInt64());
        var colleagueHeard = colleague.Listen(Manager);
        var headHeard = head.Listen(colleagueName);
        await colleague.OpenAsync("/me");
        await head.OpenAsync("/team?view=ranking");
        await top.OpenAsync("/company");
        await manager.OpenAsync($"/deals?owner={owner}");
        var row = head.Page.Locator($"tr[data-person='{owner}'] td.key").First;
        var (before, total) = (await row.InnerTextAsync(), await top.Page.Locator("table").First.Locator("tfoot td.key").First.InnerTextAsync());
        var frames = colleague.FramesReceived;

        await WinAsync(api, deal);

        await Expect(row).Not.ToHaveTextAsync(before);
        await Expect(top.Page.Locator("table").First.Locator("tfoot td.key").First).Not.ToHaveTextAsync(total);
        Assert.Equal(frames, colleague.FramesReceived);
        Assert.DoesNotContain(colleagueName, await head.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await top.OpenAsync("/team?view=ranking");
        await Expect(top.Page.Locator("main")).ToContainTextAsync(colleagueName);
        await Expect(top.Page.Locator("main")).ToContainTextAsync(Manager);
        foreach (var address in new[] { $"/people/{owner}", $"/deals/{deal.GetProperty("id").GetInt64()}", $"/messages/{owner}", "/team", "/company", "/company/meeting", "/feed" })
        {
            await colleague.GoToAsync(address);
            var shown = await colleague.Page.ContentAsync();
            Assert.DoesNotContain(Manager, shown, StringComparison.Ordinal);
        }

        Assert.NotEmpty(title);
        Assert.False(colleagueHeard());
        Assert.False(headHeard());
        head.AssertNoFaults();
        top.AssertNoFaults();
    }

    [Fact]
    public async Task CAB_40_CAB_48_CAB_52_What_the_head_writes_and_sets_arrives_at_once_and_only_there()
    {
        var (email, _) = await ColleagueAsync();
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var head = await Person.SignInAsync(browser, app.Url, "Department head");
        await using var colleague = await Person.SignInAsync(browser, app.Url, email, Password);
        var heard = colleague.Listen("Call the port today");
        await colleague.OpenAsync("/messages");
        await manager.OpenAsync("/messages");
        await head.OpenAsync("/team?view=ranking");

        var row = head.Page.Locator("tr[data-person]").Filter(new() { HasText = Manager });
        await row.Locator("[data-kind=deals]").ClickAsync();
        await head.Page.Locator("dialog [data-column=Sum]").ClickAsync();
        await Expect(head.Page.Locator("dialog th[aria-sort=ascending] [data-column=Sum]")).ToBeVisibleAsync();
        await head.Page.Locator("dialog tbody [data-assign=CallOut]").First.ClickAsync();
        await head.Page.Locator("#assign-subject").FillAsync("Call the port today");
        await head.Page.Locator("dialog form button[type=submit]").ClickAsync();
        await Expect(head.Page.Locator("dialog [role=status]")).ToContainTextAsync(Manager);
        await Expect(manager.Page.Locator(".side")).ToContainTextAsync(Digit());

        await head.Page.Keyboard.PressAsync("Escape");
        await row.Locator("a[href^='messages/']").ClickAsync();
        await head.Page.Locator("#message-body[data-kept]").FillAsync("Call the port today");
        await head.Page.ReloadAsync();
        await head.Page.Locator("main[data-interactive]").WaitForAsync();
        await Expect(head.Page.Locator("#message-body")).ToHaveValueAsync("Call the port today");
        await head.Page.Locator("#message-body").PressAsync("Enter");

        await Expect(head.Page.Locator(".own .body").Last).ToHaveTextAsync("Call the port today");
        await Expect(manager.Page.Locator("main nav.list .unread")).ToBeVisibleAsync();
        await manager.Page.Locator("main nav.list li a").First.ClickAsync();
        await Expect(manager.Page.Locator(".lines .body").Last).ToHaveTextAsync("Call the port today");
        await Expect(manager.Page.Locator("main nav.list .unread")).ToHaveCountAsync(0);
        Assert.False(heard());
        Assert.Equal(0, await colleague.Page.Locator(".unread").CountAsync());
        head.AssertNoFaults();
        manager.AssertNoFaults();
    }

    [Fact]
    public async Task UI_2_8_The_tree_is_walked_sorted_and_opened_by_keyboard_and_remembered_for_the_user()
    {
        await using var head = await Person.SignInAsync(browser, app.Url, "Department head");
        await head.OpenAsync("/team");
        var rows = head.Page.Locator("[role=treegrid] tbody tr");
        await rows.First.FocusAsync();
        await head.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        var wasOpen = await rows.Nth(1).GetAttributeAsync("aria-expanded");
        await head.Page.Keyboard.PressAsync(wasOpen == "true" ? "ArrowLeft" : "ArrowRight");
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-expanded", wasOpen == "true" ? "false" : "true");

        await head.Page.ReloadAsync();
        await head.Page.Locator("main[data-interactive]").WaitForAsync();
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-expanded", wasOpen == "true" ? "false" : "true");

        await rows.Nth(1).FocusAsync();
        if (wasOpen == "true")
        {
            await head.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(rows.Nth(2)).ToHaveAttributeAsync("aria-level", "3");
        await rows.Nth(2).FocusAsync();
        await head.Page.Keyboard.PressAsync("Shift+F10");
        var items = head.Page.Locator("[role=menu] [role=menuitem]");
        await Expect(items.First).ToBeFocusedAsync();
        await head.Page.Keyboard.PressAsync("Escape");
        await Expect(items).ToHaveCountAsync(0);
        await Expect(rows.Nth(2)).ToBeFocusedAsync();

        await head.Page.Keyboard.PressAsync("Shift+F10");
        await Expect(items.First).ToBeFocusedAsync();
        await head.Page.Keyboard.PressAsync("ArrowDown");
        await head.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(items.Nth(2)).ToBeFocusedAsync();
        await head.Page.Keyboard.PressAsync("Enter");
        await Expect(head.Page.Locator("dialog #plan-amount")).ToBeVisibleAsync();
        await head.Page.Keyboard.PressAsync("Escape");
        await Expect(head.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(rows.Nth(2)).ToBeFocusedAsync();
        head.AssertNoFaults();
    }

    [Fact]
    public async Task AHEAD_12_A_meeting_is_held_by_keyboard_and_its_minutes_are_in_the_feed()
    {
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        await top.OpenAsync("/company");
        await top.Page.Keyboard.PressAsync("p");
        await top.Page.Locator(".start .primary").ClickAsync();
        await Expect(top.Page.Locator("[data-timer]")).ToBeVisibleAsync();
        await top.Page.Keyboard.PressAsync("2");
        await Expect(top.Page.Locator("h1")).ToHaveTextAsync("Regions");
        var figures = await top.Page.Locator(".meeting table").InnerTextAsync();
        await top.Page.ReloadAsync();
        await top.Page.Locator("main[data-interactive]").WaitForAsync();
        await Expect(top.Page.Locator("h1")).ToHaveTextAsync("Regions");
        Assert.Equal(figures, await top.Page.Locator(".meeting table").InnerTextAsync());
        for (var page = 0; page < 40 && await top.Page.Locator("[data-next][disabled]").CountAsync() == 0; page++)
        {
            var heading = await top.Page.Locator(".bar .chip").First.InnerTextAsync();
            await top.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(top.Page.Locator(".bar .chip").First).Not.ToHaveTextAsync(heading);
        }

        await top.Page.Locator("#decision-text").FillAsync("Visit the largest client");
        await top.Page.Locator("#decision-owner").SelectOptionAsync(new SelectOptionValue { Label = Manager });
        await top.Page.Locator("form.decide button[type=submit]").ClickAsync();
        await Expect(top.Page.Locator("ol li")).ToContainTextAsync("Visit the largest client");
        await top.Page.Locator(".button.primary").ClickAsync();

        await Expect(top.Page).ToHaveURLAsync(new Regex("/feed$"));
        await Expect(top.Page.Locator("article .text").First).ToContainTextAsync("Visit the largest client");
        top.AssertNoFaults();
    }

    /// <summary>A manager of another region with an account of the own; made once for all stories here.</summary>
    private async Task<(string Email, string Name)> ColleagueAsync()
    {
        await s_once.WaitAsync(Ct);
        try
        {
            if (s_colleague.Email is null)
            {
                var (exitCode, output) = await app.Process.TellAsync(Password, Ct, "user", "create", "colleague@example.com", "--role", "manager", "--employee", "employee-60");
                Assert.True(exitCode == 0, output);
                s_colleague = ("colleague@example.com", SignsInAs().Match(output).Groups[1].Value);
            }

            return s_colleague;
        }
        finally
        {
            s_once.Release();
        }
    }

    private static async Task<JsonElement> OpenDealAsync(Api api) =>
        (await api.GetAsync($"/api/v1/deals?kind=open&size=100&manager={Uri.EscapeDataString(Manager)}", Ct)).GetProperty("items").EnumerateArray()
        .First(item => item.GetProperty("amount").ValueKind == JsonValueKind.Number && item.GetProperty("amount").GetDecimal() > 100_000);

    private static async Task WinAsync(Api api, JsonElement deal)
    {
        var pipeline = (await api.GetAsync("/api/v1/pipelines", Ct)).EnumerateArray().First(it => it.GetProperty("id").GetInt64() == deal.GetProperty("pipelineId").GetInt64());
        var won = pipeline.GetProperty("stages").EnumerateArray().First(stage => stage.GetProperty("kind").GetString() == "won").GetProperty("id").GetInt64();
        using var answer = await api.PostAsync($"/api/v1/deals/{deal.GetProperty("id").GetInt64()}/move", new { stageId = won, version = deal.GetProperty("version").GetInt32() }, Ct);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"can sign in as (.+) \(manager\)")]
    private static partial Regex SignsInAs();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();
}
