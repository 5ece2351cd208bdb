using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>Several people at one board: they see each other, take moves back, close deals and recall them.</summary>
[Collection(nameof(DemoApp))]
public sealed class BoardCompanyStory(Browser browser, DemoApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHEAD_5_AHEAD_6_Others_see_who_holds_a_card_its_flight_and_the_undo()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        var mine = new Board(manager);
        var theirs = new Board(top);
        await mine.OpenAsync();
        var column = await mine.FullColumnAsync();
        var id = await mine.IdOfAsync(column, 0);
        await theirs.OpenAsync($"/deals?owner={await OwnerOfAsync(id)}");
        await Expect(theirs.Page.Locator("[data-onlookers] [data-person]")).Not.ToHaveCountAsync(0);

        await mine.DragOverAsync(id, toColumn: column + 1);
        await mine.DropAsync();
        await Expect(theirs.Column(column + 1).Locator($"[data-id='{id}']")).ToBeVisibleAsync();

        await Expect(mine.Page.Locator("[data-undo]")).ToBeVisibleAsync();
        await mine.Page.Locator("[data-undo]").ClickAsync();

        await Expect(mine.Column(column).Locator($"[data-id='{id}']")).ToBeVisibleAsync();
        await Expect(theirs.Column(column).Locator($"[data-id='{id}']")).ToBeVisibleAsync();
        Assert.Equal(id, await mine.IdOfAsync(column, 0));
        manager.AssertNoFaults();
        top.AssertNoFaults();
    }

    [Fact]
    public async Task AHEAD_6_A_held_card_is_marked_on_the_other_board()
    {
        await using var head = await Person.SignInAsync(browser, app.Url, "Top management");
        await using var other = await Person.SignInAsync(browser, app.Url, "Administrator");
        var mine = new Board(head);
        var theirs = new Board(other);
        await mine.OpenAsync();
        await theirs.OpenAsync();
        await Expect(mine.Page.Locator("[data-onlookers] [data-person]")).ToHaveCountAsync(1);
        var column = await mine.FullColumnAsync();
        var id = await mine.IdOfAsync(column, 0);

        await mine.DragOverAsync(id, toColumn: column + 1);
        await Expect(theirs.Page.Locator($"[data-id='{id}'][data-held-by]")).ToBeVisibleAsync();

        await mine.DropAsync();
        await Expect(theirs.Column(column + 1).Locator($"[data-id='{id}']:not([data-held-by])")).ToBeVisibleAsync();
        other.AssertNoFaults();
    }

    [Fact]
    public async Task PIPE_33_PIPE_48_PIPE_54_Deals_are_dragged_to_won_and_lost_and_the_head_recalls_both_before_the_companys_eyes()
    {
        await using var manager = await Person.SignInAsync(browser, app.Url, "Manager");
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        await using var company = await Person.SignInAsync(browser, app.Url, "Top management");
        await company.OpenAsync("/company");
        var total = company.Page.Locator("table").First.Locator("tfoot");
        var before = await total.InnerTextAsync();
        var board = new Board(manager);
        await board.OpenAsync();
        var column = await board.FullColumnAsync();

        var won = await board.IdOfAsync(column, 0);
        await board.DragToStripAsync(won, "Won");
        await board.DropAsync();
        await Expect(board.Card(won)).ToHaveCountAsync(0);
        await Expect(total).Not.ToHaveTextAsync(before);

        var lost = await board.IdOfAsync(await board.FullColumnAsync(), 0);
        await board.LoseAsync(lost);
        await Expect(board.Card(lost)).ToHaveCountAsync(0);

        var theirs = new Board(top);
        await theirs.RecallAsync(won, "Signed by mistake");
        await theirs.RecallAsync(lost, "Signed by mistake");

        await Expect(board.Card(won)).ToBeVisibleAsync();
        await Expect(board.Card(lost)).ToBeVisibleAsync();
        await Expect(total).ToHaveTextAsync(before);
        top.AssertNoFaults();
    }

    private async Task<long> OwnerOfAsync(string dealId)
    {
        using var script = new Api(app.Url, await app.Process.KeyAsync("reader", "company", Ct));
        return (await script.GetAsync($"/api/v1/deals/{dealId}", Ct)).GetProperty("ownerId").GetInt64();
    }
}
