using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>A manager drags cards; somebody else looks at the same board.</summary>
[Collection(nameof(DemoApp))]
public sealed class BoardStory(Browser browser, DemoApp app)
{
    [Fact]
    public async Task CARD_4_A_drop_in_one_browser_moves_the_card_and_both_totals_in_the_other()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        var mine = new Board(manager);
        var theirs = new Board(top);
        await mine.OpenAsync();
        var column = await mine.FullColumnAsync();
        var id = await mine.IdOfAsync(column, 0);
        await theirs.OpenAsync($"/deals?owner={await OwnerOfAsync(id)}");
        var (from, to) = (await mine.CountOfAsync(column), await mine.CountOfAsync(column + 1));

        await mine.DragOverAsync(id, toColumn: column + 1);
        await mine.DropAsync();

        foreach (var board in new[] { mine, theirs })
        {
            await Expect(board.Column(column + 1).Locator($"[data-id='{id}']")).ToBeVisibleAsync();
            await Expect(board.Column(column).Locator(".count")).ToHaveTextAsync($"{from - 1}");
            await Expect(board.Column(column + 1).Locator(".count")).ToHaveTextAsync($"{to + 1}");
        }

        manager.AssertNoFaults();
        top.AssertNoFaults();
    }

    [Fact]
    public async Task UI_5_A_drag_sends_nothing_before_the_drop_and_the_drop_costs_two_messages_up_and_under_8_KB_down()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = new Board(manager);
        await board.OpenAsync();
        var column = await board.FullColumnAsync();
        var id = await board.IdOfAsync(column, 0);

        var before = manager.FramesSent;
        await board.DragOverAsync(id, toColumn: column + 1, steps: 60);
        Assert.Equal(before, manager.FramesSent);

        var bytes = manager.BytesReceived;
        await board.DropAsync();
        await Expect(board.Column(column + 1).Locator($"[data-id='{id}']")).ToBeVisibleAsync();
        await Expect(board.Page.Locator("[data-live]")).Not.ToBeEmptyAsync();
        Assert.InRange(manager.FramesSent - before, 1, 4);
        Assert.InRange(manager.BytesReceived - bytes, 1, 8 * 1024);
    }

    [Fact]
    public async Task PIPE_40_The_board_scrolls_right_over_stages_and_each_column_down_over_its_deals()
    {
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management", width: 900, height: 700);
        var board = new Board(top);
        await board.OpenAsync();
        var last = board.Columns.Last;
        var cards = board.Column(await board.FullColumnAsync()).Locator("[role=list]");
        await Expect(last).Not.ToBeInViewportAsync();

        await board.Page.Locator("[data-board]").HoverAsync();
        await board.Page.Mouse.WheelAsync(3000, 0);
        await Expect(last).ToBeInViewportAsync();
        await board.Page.Mouse.WheelAsync(-3000, 0);
        await Expect(cards.Locator("[data-id]").First).ToBeInViewportAsync();
        await cards.HoverAsync();
        await board.Page.Mouse.WheelAsync(0, 20_000);

        await Expect(cards.Locator("[data-id]").First).Not.ToBeInViewportAsync();
        await Expect(cards.Locator("[data-id]").Last).ToBeInViewportAsync();
    }

    [Fact]
    public async Task UI_7_Escape_ends_a_drag_without_a_message_a_ghost_or_another_order()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = new Board(manager);
        await board.OpenAsync();
        var order = await OrderAsync(board);

        var before = manager.FramesSent;
        var column = await board.FullColumnAsync();
        await board.DragOverAsync(await board.IdOfAsync(column, 0), toColumn: column + 1);
        await Expect(board.Page.Locator("[data-ghost], .ghost")).ToHaveCountAsync(1);
        await board.Page.Keyboard.PressAsync("Escape");
        await board.DropAsync();

        await Expect(board.Page.Locator("[data-ghost], .ghost")).ToHaveCountAsync(0);
        Assert.Equal(before, manager.FramesSent);
        Assert.Equal(order, await OrderAsync(board));
    }

    [Fact]
    public async Task UI_8_The_keyboard_alone_and_the_menu_alone_move_a_card()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = new Board(manager);
        await board.OpenAsync();
        var column = await board.FullColumnAsync();
        var byKey = await board.IdOfAsync(column, 0);

        await board.Card(byKey).FocusAsync();
        await board.Page.Keyboard.PressAsync("Alt+ArrowRight");
        await Expect(board.Column(column + 1).Locator($"[data-id='{byKey}']")).ToBeFocusedAsync();
        await Expect(board.Page.Locator("[data-live]")).ToContainTextAsync(await NameOfAsync(board, column + 1));

        column = await board.FullColumnAsync();
        var byMenu = await board.IdOfAsync(column, 0);
        await board.MoveByMenuAsync(byMenu, await NameOfAsync(board, column + 1));
        await Expect(board.Column(column + 1).Locator($"[data-id='{byMenu}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PIPE_33_A_deal_is_lost_only_with_a_reason_and_cancel_leaves_it_in_place()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = new Board(manager);
        await board.OpenAsync();
        var column = await board.FullColumnAsync();
        var id = await board.IdOfAsync(column, 0);

        await board.MoveByMenuAsync(id, "Lost");
        var sheet = board.Page.GetByRole(AriaRole.Dialog);
        await Expect(sheet).ToBeVisibleAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Mark as lost" }).ClickAsync();
        await Expect(sheet.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await board.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await Expect(board.Column(column).Locator($"[data-id='{id}']")).ToBeVisibleAsync();

        await board.MoveByMenuAsync(id, "Lost");
        await sheet.GetByRole(AriaRole.Radio).First.CheckAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Mark as lost" }).ClickAsync();
        await Expect(board.Card(id)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AHEAD_4_A_stale_move_is_refused_with_who_and_where_and_the_card_goes_to_where_it_is()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = new Board(manager);
        await board.OpenAsync();
        var column = await board.FullColumnAsync();
        var (there, aimed) = column == 5 ? (0, 1) : (5, column + 1);
        var id = await board.IdOfAsync(column, 0);
        var elsewhere = await board.StageOfAsync(there);
        var name = await NameOfAsync(board, there);
        using var script = new Api(app.Url, await app.Process.KeyAsync("ingest", "company", TestContext.Current.CancellationToken));
        var version = (await script.GetAsync($"/api/v1/deals/{id}", TestContext.Current.CancellationToken)).GetProperty("version").GetInt32();

        // The card is lifted with the version that was seen; meanwhile a script moves the deal.
        await board.DragOverAsync(id, toColumn: aimed);
        using var moved = await script.PostAsync(
            $"/api/v1/deals/{id}/move", new { stageId = long.Parse(elsewhere, null), version }, TestContext.Current.CancellationToken);
        moved.EnsureSuccessStatusCode();
        await Expect(board.Column(there).Locator($"[data-id='{id}']")).ToHaveCountAsync(1);
        await board.DropAsync();

        await Expect(board.Page.Locator("[data-notice]")).ToContainTextAsync(name);
        await Expect(board.Page.Locator("[data-notice]")).ToContainTextAsync("e2e ingest");
        await Expect(board.Column(there).Locator($"[data-id='{id}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task AHEAD_4_A_card_that_somebody_else_moves_keeps_the_focus_and_its_open_menu_moves_nothing_unseen()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        var board = new Board(manager);
        await board.OpenAsync();
        var column = await board.FullColumnAsync();
        var (id, before) = (await board.IdOfAsync(column, 0), await board.StageOfAsync(column));
        using var script = new Api(app.Url, await app.Process.KeyAsync("ingest", "company", TestContext.Current.CancellationToken));

        await board.Card(id).FocusAsync();
        await MoveByScriptAsync(script, id, await board.StageOfAsync(column + 1));
        await Expect(board.Column(column + 1).Locator($"[data-id='{id}']")).ToBeFocusedAsync();

        await board.Card(id).Locator("[data-more]").ClickAsync();
        await MoveByScriptAsync(script, id, before);
        await Expect(board.Column(column).Locator($"[data-id='{id}']")).ToHaveCountAsync(1);
        await board.Page.Locator($"[data-menu] [data-target='{before}']").ClickAsync();

        await Expect(board.Page.Locator("[data-notice]")).ToContainTextAsync("e2e ingest");
        await Expect(board.Column(column).Locator($"[data-id='{id}']")).ToBeFocusedAsync();
        manager.AssertNoFaults();
    }

    [Fact]
    public async Task CARD_4_A_won_deal_reaches_the_open_company_page_without_reload()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        await top.OpenAsync("/company");
        var total = top.Page.Locator("table").First.Locator("tfoot");
        var before = await total.InnerTextAsync();
        var board = new Board(manager);
        await board.OpenAsync();
        var id = await board.IdOfAsync(await board.FullColumnAsync(), 0);

        await board.MoveByMenuAsync(id, "Won");

        await Expect(board.Card(id)).ToHaveCountAsync(0);
        await Expect(total).Not.ToHaveTextAsync(before);
        top.AssertNoFaults();
    }

    private async Task<long> OwnerOfAsync(string dealId)
    {
        var ct = TestContext.Current.CancellationToken;
        using var script = new Api(app.Url, await app.Process.KeyAsync("reader", "company", ct));
        return (await script.GetAsync($"/api/v1/deals/{dealId}", ct)).GetProperty("ownerId").GetInt64();
    }

    private static Task<string> NameOfAsync(Board board, int column) => board.Column(column).Locator("h2").InnerTextAsync();

    private static async Task MoveByScriptAsync(Api script, string id, string stage)
    {
        var ct = TestContext.Current.CancellationToken;
        var version = (await script.GetAsync($"/api/v1/deals/{id}", ct)).GetProperty("version").GetInt32();
        using var moved = await script.PostAsync($"/api/v1/deals/{id}/move", new { stageId = long.Parse(stage, null), version }, ct);
        moved.EnsureSuccessStatusCode();
    }

    private static async Task<IReadOnlyList<string>> OrderAsync(Board board) =>
        await board.Page.Locator("[data-board] [data-id]").EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.id)");
}
