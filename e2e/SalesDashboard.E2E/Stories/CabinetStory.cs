using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>A manager plans next week; top management sets something for the manager. Both look on.</summary>
[Collection(nameof(DemoApp))]
public sealed class CabinetStory(Browser browser, DemoApp app)
{
    [Fact]
    public async Task CAB_34_CAB_35_CAB_52_What_is_assigned_appears_with_a_notice_and_a_drag_or_key_shows_at_the_other()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        var answer = await manager.Page.APIRequest.GetAsync(app.Url + "/api/v1/activities?size=1");
        var id = (await answer.JsonAsync())?.GetProperty("items")[0].GetProperty("employeeId").GetInt64();
        await manager.OpenAsync("/me/plans");
        await top.OpenAsync($"/people/{id}/plans");
        var subject = $"Tender {Guid.NewGuid():N}";

        await Day(top, 0).Locator("header button").ClickAsync();
        await top.Page.GetByLabel("Subject").FillAsync(subject);
        await top.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Card(manager, 0, subject)).ToBeVisibleAsync();
        await Expect(manager.Page.Locator(".notices")).Not.ToHaveAttributeAsync("data-unread", "0");

        await DragAsync(manager, Card(manager, 0, subject), Day(manager, 2));
        await Expect(Card(top, 2, subject)).ToBeVisibleAsync();

        await Expect(Card(manager, 2, subject)).ToBeFocusedAsync();
        await manager.Page.Keyboard.PressAsync("Alt+ArrowRight");
        await Expect(Card(top, 3, subject)).ToBeVisibleAsync();
        await Expect(Card(manager, 3, subject)).ToBeFocusedAsync();

        await manager.Page.Locator(".notices summary").ClickAsync();
        await Expect(manager.Page.Locator(".notices li").First).ToContainTextAsync(subject);
        await Expect(manager.Page.Locator(".notices")).ToHaveAttributeAsync("data-unread", "0");
        manager.AssertNoFaults();
        top.AssertNoFaults();
    }

    /// <summary>By hand, in steps: taken at its first line, dropped on the head of the day.</summary>
    private static async Task DragAsync(Person person, ILocator card, ILocator day)
    {
        var from = await card.BoundingBoxAsync() ?? throw new InvalidOperationException("The card is not drawn.");
        var to = await day.BoundingBoxAsync() ?? throw new InvalidOperationException("The day is not drawn.");
        var mouse = person.Page.Mouse;
        await mouse.MoveAsync(from.X + 30, from.Y + 14);
        await mouse.DownAsync();
        await mouse.MoveAsync(from.X + 50, from.Y + 18, new() { Steps = 4 });
        await mouse.MoveAsync(to.X + 60, to.Y + 40, new() { Steps = 6 });
        await mouse.UpAsync();
    }

    private static ILocator Day(Person person, int day) => person.Page.Locator(".planner > section").Nth(day);

    private static ILocator Card(Person person, int day, string subject) => Day(person, day).Locator("[data-activity]", new() { HasText = subject });
}
