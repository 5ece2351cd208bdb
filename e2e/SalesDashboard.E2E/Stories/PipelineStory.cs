using Microsoft.Playwright;
using SalesDashboard.E2E.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SalesDashboard.E2E.Stories;

/// <summary>An administrator makes a pipeline that shares out what a rule feeds it; its deals are won, lost and recalled while top management reads the report.</summary>
[Collection(nameof(DemoApp))]
public sealed class PipelineStory(Browser browser, DemoApp app)
{
    [Fact]
    public async Task PIPE_13_PIPE_20_PIPE_37_PIPE_48_PIPE_54_A_new_pipeline_shares_out_fifty_clients_and_its_report_follows_closing_and_recall()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var admin = await Person.SignInAsync(browser, app.Url, "Administrator");
        var page = admin.Page;
        await admin.OpenAsync("/pipelines");
        await page.GetByRole(AriaRole.Link, new() { Name = "+ Create" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Exhibitions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create pipeline" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Exhibitions" })).ToBeVisibleAsync();

        // Members; even distribution warns until a rule feeds it.
        for (var members = 1; members <= 2; members++)
        {
            await page.GetByLabel("Add a member").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await Expect(page.Locator(".members > li")).ToHaveCountAsync(members);
        }

        await page.GetByRole(AriaRole.Radio, new() { Name = "Even Leads go to members automatically." }).CheckAsync();
        await Expect(page.GetByText("no rule of the sales tunnel adds them")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();

        // Columns change places by the keyboard.
        var handle = page.GetByRole(AriaRole.Button, new() { Name = "Move In work", Exact = true });
        await handle.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByLabel("Name of the stage").Nth(2)).ToHaveValueAsync("In work");

        // What is refused goes back to what is stored, and is told where one looks.
        var chance = page.GetByLabel("Probability, %").First;
        await chance.FillAsync("101");
        await chance.BlurAsync();
        await Expect(chance).ToHaveValueAsync("10");
        await Expect(page.GetByText("is a number from 0 to 100.")).ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Sales tunnel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New rule" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Fair to Exhibitions");
        await page.GetByLabel("When", new() { Exact = true }).SelectOptionAsync("ClientCreated");
        await page.GetByLabel("Source").FillAsync("Fair 2026");
        await page.GetByLabel("To pipeline").SelectOptionAsync(new SelectOptionValue { Label = "Exhibitions" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save rule" }).ClickAsync();
        await Expect(page.GetByText("Rule saved. It works for what happens from now on.")).ToBeVisibleAsync();

        // Clients come in by an import of another process.
        var folder = Directory.CreateTempSubdirectory("sales-story-");
        var file = Path.Combine(folder.FullName, "clients.csv");
        await File.WriteAllLinesAsync(file, ["client_id,name,source", .. Enumerable.Range(1, 50).Select(i => $"fair-{i},Fair client {i},Fair 2026")], ct);
        var (exitCode, output) = await app.Process.CommandAsync(ct, "import", file);
        folder.Delete(recursive: true);
        Assert.True(exitCode == 0, output);

        await admin.OpenAsync("/pipelines");
        await Expect(page.Locator(".card", new() { HasText = "Exhibitions" }).GetByText("50 open deals")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit Exhibitions" }).ClickAsync();
        await Expect(page.Locator(".members > li", new() { HasText = "25 deals" })).ToHaveCountAsync(2);
        await CloseAndRecallAsync(admin, page.Url.Split('/')[^1]);
        admin.AssertNoFaults();
    }

    /// <summary>The administrator drags one deal to won and one to lost; somebody of another role reads the report and recalls both.</summary>
    private async Task CloseAndRecallAsync(Person admin, string pipeline)
    {
        await using var top = await Person.SignInAsync(browser, app.Url, "Top management");
        var board = new Board(admin);
        await board.OpenAsync($"/deals?pipeline={pipeline}");
        var won = await board.IdOfAsync(0, 0);
        var lost = await board.IdOfAsync(0, 1);

        await board.DragToStripAsync(won, "Won");
        await board.DropAsync();
        await Expect(board.Card(won)).ToHaveCountAsync(0);
        await board.LoseAsync(lost);
        await Expect(board.Card(lost)).ToHaveCountAsync(0);

        await top.Page.GotoAsync("/reports/lost?by=pipeline");
        var row = top.Page.Locator("tbody tr", new() { Has = top.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Exhibitions" }) });
        await Expect(row.Locator("[data-figure]").Nth(0)).ToHaveTextAsync("1");
        await Expect(row.Locator("[data-figure]").Nth(1)).ToHaveTextAsync("1");

        var theirs = new Board(top);
        await theirs.RecallAsync(won, "Signed by mistake");
        await theirs.RecallAsync(lost, "Came back");

        await Expect(board.Card(won)).ToBeVisibleAsync();
        await Expect(board.Card(lost)).ToBeVisibleAsync();
        await top.Page.GotoAsync("/reports/lost?by=pipeline");
        await Expect(top.Page.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        await Expect(row).ToHaveCountAsync(0);
        top.AssertNoFaults();
    }
}
