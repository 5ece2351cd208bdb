using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Support;

/// <summary>The board as a person sees it: columns by name, cards by title, drags by hand.</summary>
public sealed class Board(Person person)
{
    public IPage Page => person.Page;

    public ILocator Columns => Page.Locator("[data-board] > section");

    public ILocator Column(int index) => Columns.Nth(index);

    public ILocator Cards(int column) => Column(column).Locator("[data-id]");

    public ILocator Card(string id) => Page.Locator($"[data-board] [data-id='{id}']");

    public async Task OpenAsync(string address = "/deals")
    {
        await person.OpenAsync(address);
        await Page.Locator("[data-ready]").WaitForAsync();
    }

    public async Task<string> IdOfAsync(int column, int card) => await Cards(column).Nth(card).GetAttributeAsync("data-id")
        ?? throw new InvalidOperationException($"Card {card} of column {column} has no id.");

    /// <summary>The first column that has cards and an open stage behind it; other stories may have emptied some.</summary>
    public async Task<int> FullColumnAsync()
    {
        var last = await Columns.CountAsync() - 2;
        for (var column = 0; column <= last; column++)
        {
            if (await Cards(column).CountAsync() > 0)
            {
                return column;
            }
        }

        throw new InvalidOperationException("The board has no card that could move on.");
    }

    public async Task<string> StageOfAsync(int column) => await Column(column).GetAttributeAsync("data-stage")
        ?? throw new InvalidOperationException($"Column {column} has no stage.");

    public async Task<int> CountOfAsync(int column) =>
        int.Parse((await Column(column).Locator(".count").InnerTextAsync()).Replace(",", "", StringComparison.Ordinal), null);

    /// <summary>Presses on a card and moves in many small steps over a point of the other column, without letting go.</summary>
    public async Task DragOverAsync(string id, int toColumn, int steps = 60)
    {
        // Waits until the card has come to rest: cards glide into their places.
        await Card(id).HoverAsync();
        var to = await BoxOfAsync(Column(toColumn));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + 90, new MouseMoveOptions { Steps = steps });
    }

    public Task DropAsync() => Page.Mouse.UpAsync();

    /// <summary>Moves by the card's own menu: two clicks and no drag.</summary>
    public async Task MoveByMenuAsync(string id, string stage)
    {
        await Card(id).Locator("[data-more]").ClickAsync();
        await Page.Locator("[data-menu]").GetByRole(AriaRole.Menuitem, new() { Name = stage, Exact = true }).ClickAsync();
    }

    /// <summary>Drags over the strip of closed stages that comes up at the foot while a card is in the air, without letting go.</summary>
    public async Task DragToStripAsync(string id, string stage)
    {
        await DragOverAsync(id, toColumn: 0, steps: 10);
        var target = Page.Locator($"[data-strip] [data-name='{stage}']");
        await Expect(target).ToBeVisibleAsync();
        var box = await BoxOfAsync(target);
        await Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 30, new MouseMoveOptions { Steps = 10 });
        await Expect(target).ToHaveAttributeAsync("data-over", "");
    }

    /// <summary>Drops on Lost and gives the first reason.</summary>
    public async Task LoseAsync(string id)
    {
        await DragToStripAsync(id, "Lost");
        await DropAsync();
        var sheet = Page.GetByRole(AriaRole.Dialog);
        await sheet.GetByRole(AriaRole.Radio).First.CheckAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Mark as lost" }).ClickAsync();
    }

    /// <summary>Opens a closed deal and takes it back to work; waits until the panel tells it, with the reason.</summary>
    public async Task RecallAsync(string id, string reason)
    {
        await person.OpenAsync($"/deals/{id}");
        var panel = Page.GetByRole(AriaRole.Dialog);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Recall deal" }).ClickAsync();
        await panel.Locator("#recall-reason").FillAsync(reason);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Recall deal" }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Status)).ToContainTextAsync("Recalled");
        await Expect(panel.Locator("ol")).ToContainTextAsync(reason);
    }

    private static async Task<LocatorBoundingBoxResult> BoxOfAsync(ILocator locator) => await locator.BoundingBoxAsync()
        ?? throw new InvalidOperationException($"{locator} is not on the screen.");
}
