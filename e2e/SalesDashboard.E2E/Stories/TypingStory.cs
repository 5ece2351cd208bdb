using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>What somebody types key by key, on a line with a round trip of 120 ms, is what the field holds and what is saved.</summary>
[Collection(nameof(DemoApp))]
public sealed class TypingStory(Browser browser, DemoApp app) : IAsyncDisposable
{
    private const string Letters = "The quick brown fox jumps over lazy dogs";

    private readonly DelayingProxy _line = new(app.Url, TimeSpan.FromMilliseconds(60));

    [Fact]
    public async Task LIVE_1_A_next_step_is_due_at_the_day_and_hour_that_were_typed()
    {
        await using var person = await OpenDealAsync();
        var panel = person.Page.GetByRole(AriaRole.Dialog);
        var day = DateTime.UtcNow.Date.AddDays(20);
        await panel.Locator("form.add .subject").FillAsync("Show the new line");

        await ReplaceAsync(panel.Locator("#step-due"), "");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await Expect(panel.Locator("form.add .subject")).ToHaveValueAsync("Show the new line");

        await ReplaceAsync(panel.Locator("#step-due"), day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture));
        await ReplaceAsync(panel.Locator("#step-due-time"), "15:45");
        await Expect(panel.Locator("#step-due-time")).ToHaveValueAsync("3:45 PM");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();

        await Expect(panel.Locator("li .what").Filter(new() { HasText = "Show the new line" })).ToBeVisibleAsync();
        Assert.Equal(day.AddHours(15).AddMinutes(45), await DueAtAsync("Show the new line"));
    }

    [Fact]
    public async Task LIVE_5_Letters_typed_into_a_title_or_a_client_picker_are_neither_lost_nor_swapped()
    {
        await using var person = await OpenDealAsync();
        var title = person.Page.Locator("#edit-title");
        var client = person.Page.Locator("#edit-client");

        await ReplaceAsync(client, Letters, leave: false);
        await Expect(client).ToHaveValueAsync(Letters);
        await client.FillAsync("");
        await ReplaceAsync(title, Letters);

        await Expect(title).ToHaveValueAsync(Letters);
        await Expect(person.Page.GetByRole(AriaRole.Dialog).Locator("h2").First).ToHaveTextAsync(Letters);
    }

    [Fact]
    public async Task LIVE_6_A_day_typed_key_by_key_is_one_save_and_one_line_of_history()
    {
        await using var person = await OpenDealAsync();
        var lines = person.Page.GetByRole(AriaRole.Dialog).Locator("ol > li");
        var before = await lines.CountAsync();

        await ReplaceAsync(person.Page.Locator("#edit-expected"), "03152027", delay: 160);

        await Expect(person.Page.Locator("#edit-expected")).ToHaveValueAsync("3/15/2027");
        await Expect(lines.Filter(new() { HasText = "3/15/2027" })).ToHaveCountAsync(1);
        Assert.Equal(before + 1, await lines.CountAsync());
    }

    [Fact]
    public async Task LIVE_11_Arrows_and_Enter_choose_a_client_and_a_calendar_closes_by_Escape_before_the_sheet()
    {
        await using var person = await OpenDealAsync();
        var sheet = person.Page.GetByRole(AriaRole.Dialog);
        await sheet.Locator("#edit-expected ~ button").ClickAsync();
        await Expect(sheet.Locator("[data-picker]")).ToBeVisibleAsync();
        await person.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet.Locator("[data-picker]")).ToHaveCountAsync(0);

        await ReplaceAsync(sheet.Locator("#edit-client"), "an", leave: false);
        var offered = sheet.Locator("#edit-client-list [role=option]");
        var second = offered.Nth(1);
        await Expect(second).ToBeVisibleAsync();
        var name = await second.InnerTextAsync();
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await person.Page.Keyboard.PressAsync("Enter");

        await Expect(sheet.Locator("#edit-client")).ToHaveValueAsync(name);
        await Expect(offered).ToHaveCountAsync(0);
        await Expect(sheet.Locator("[role=status]").First).ToHaveTextAsync("Saved.");
        person.AssertNoFaults();
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private async Task<Person> OpenDealAsync()
    {
        var person = await Person.SignInAsync(browser, _line.Url, "Manager");
        var board = new Board(person);
        await board.OpenAsync();
        var id = await board.IdOfAsync(await board.FullColumnAsync(), 0);
        await person.OpenAsync($"/deals/{id}");
        await person.SettleAsync();
        return person;
    }

    private static async Task ReplaceAsync(ILocator field, string text, float delay = 60, bool leave = true)
    {
        await field.FocusAsync();
        await field.SelectTextAsync();
        await field.PressAsync("Delete");
        await field.PressSequentiallyAsync(text, new() { Delay = delay });
        if (leave)
        {
            await field.PressAsync("Tab");
        }
    }

    private async Task<DateTime> DueAtAsync(string subject)
    {
        await using var connection = new SqliteConnection($"Data Source={app.Process.Database};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select DueAt from Activities where Subject = $subject";
        command.Parameters.AddWithValue("$subject", subject);
        return Convert.ToDateTime(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
