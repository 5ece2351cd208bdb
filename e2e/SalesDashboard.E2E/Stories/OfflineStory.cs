using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>The plug is pulled in the middle of something, and the session is resumed.</summary>
[Collection(nameof(DemoApp))]
public sealed class OfflineStory(Browser browser, DemoApp app)
{
    private IWebSocketRoute? _line;

    [Fact]
    public async Task UI_3_A_drop_without_connection_is_told_and_the_board_moves_cards_again_when_it_is_back()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = await OpenAsync(manager);
        var column = await board.FullColumnAsync();
        var id = await board.IdOfAsync(column, 0);

        await board.DragOverAsync(id, toColumn: column + 1, steps: 10);
        await PullThePlugAsync(manager.Page);
        await board.DropAsync();
        await Expect(board.Page.Locator("[data-notice]")).ToContainTextAsync("no connection");
        await Expect(board.Page.Locator("[data-ghost], [data-lifted], [aria-busy]")).ToHaveCountAsync(0);

        await PlugInAsync(manager.Page);
        await board.DragOverAsync(id, toColumn: column + 1, steps: 10);
        await board.DropAsync();
        await Expect(board.Column(column + 1).Locator($"[data-id='{id}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task UI_3_What_is_typed_into_an_open_deal_without_connection_is_saved_when_it_is_back()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = await OpenAsync(manager);
        var id = await board.IdOfAsync(await board.FullColumnAsync(), 0);
        await board.Card(id).PressAsync("Enter");
        await manager.Page.Locator("#edit-title").FillAsync("Typed in a tunnel");

        await PullThePlugAsync(manager.Page);
        await manager.Page.Locator("#edit-amount").FocusAsync();
        await PlugInAsync(manager.Page);

        await Expect(board.Card(id).Locator(".title")).ToHaveTextAsync("Typed in a tunnel");
    }

    private async Task<Board> OpenAsync(Person person)
    {
        await person.Page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), Connect);
        var board = new Board(person);
        await board.OpenAsync();
        return board;

        void Connect(IWebSocketRoute route)
        {
            _line = route;
            route.ConnectToServer();
        }
    }

    private async Task PullThePlugAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        await Assert.IsType<IWebSocketRoute>(_line, exactMatch: false).CloseAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
    }

    private static async Task PlugInAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }
}
