using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Presence;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Tests.Support;
using BoardView = SalesDashboard.Web.Pages.Deals.Board.Parts.BoardView;

namespace SalesDashboard.Web.Tests.Pages.Deals;

/// <summary>Work at the board beside moving: new deals, taking back, order, company, stuck deals.</summary>
public sealed class BoardWorkTests : StoredPageTest
{
    [Fact]
    public async Task PIPE_5_New_deal_is_added_by_the_button_and_stands_on_top()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        await page.Find("[data-shortcut='n']").ClickAsync();
        await page.Find("#deal-title").ChangeAsync("  Pump ");
        await page.Find("#deal-client").InputAsync("prime");
        page.WaitForAssertion(() => Assert.Equal("Prime Auto", page.Find("[role=option]").TextContent));
        await page.Find("[role=option] button").ClickAsync();
        await page.Find("#deal-amount").ChangeAsync("1 250,50");
        await page.Find("#deal-expected").ChangeAsync("2018-01-31");
        await page.Find("dialog form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Pump", page.Find("article .title").TextContent));
        Assert.Empty(page.FindAll("dialog"));
        var deal = await ReadAsync(context => context.Deals.Include(deal => deal.Client).SingleAsync(deal => deal.Title == "Pump", Ct));
        Assert.Equal(
            (Company.New.Id, Company.Bob.Id, "Prime Auto", 1250.5m, new DateOnly(2018, 1, 31)),
            (deal.StageId, deal.OwnerId, deal.Client?.Name, deal.Amount, deal.ExpectedCloseOn));
    }

    [Theory]
    [InlineData("prime auto", "Prime Auto")]
    [InlineData("prime", null)]
    public async Task LIVE_11_A_client_typed_and_not_clicked_is_chosen_or_holds_the_deal_back(string typed, string? client)
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        await page.Find("[data-shortcut='n']").ClickAsync();
        await page.Find("#deal-title").ChangeAsync("Pump");
        await page.Find("#deal-client").InputAsync(typed);
        await page.Find("#deal-client").ChangeAsync(typed);

        await page.Find("dialog form").SubmitAsync();

        if (client is null)
        {
            Assert.StartsWith("Choose a client", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);
            Assert.False(await ReadAsync(context => context.Deals.AnyAsync(deal => deal.Title == "Pump", Ct)));
            return;
        }

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")));
        Assert.Equal(client, await ReadAsync(context => context.Deals.Where(deal => deal.Title == "Pump").Select(deal => deal.Client!.Name).SingleAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_41_New_deal_is_added_at_any_stage_and_by_a_head_for_a_manager()
    {
        SignIn(Company.Ann);
        var page = Render<BoardPage>();

        await page.Find($"[data-stage='{Company.Proposal.Id}'] .add").ClickAsync();
        await page.Find("#deal-owner").ChangeAsync($"{Company.Bob.Id}");
        await page.Find("#deal-title").ChangeAsync("Valve");
        await page.Find("dialog form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Valve", page.Find($"[data-stage='{Company.Proposal.Id}'] .title").TextContent));
        var deal = await ReadAsync(context => context.Deals.SingleAsync(deal => deal.Title == "Valve", Ct));
        Assert.Equal((Company.Proposal.Id, Company.Bob.Id), (deal.StageId, deal.OwnerId));
    }

    [Theory]
    [InlineData("", "5", "Enter a title.")]
    [InlineData("Pump", "much", "“much” is no amount. Enter a number from 0, for example 12500.")]
    [InlineData("Pump", "-5", "“-5” is no amount. Enter a number from 0, for example 12500.")]
    public async Task PIPE_5_What_makes_no_deal_is_told_in_the_sheet(string title, string amount, string fault)
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        await page.Find("[data-shortcut='n']").ClickAsync();
        await page.Find("#deal-title").ChangeAsync(title);
        await page.Find("#deal-amount").ChangeAsync(amount);

        await page.Find("dialog form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(fault, page.Find("dialog [role=alert]").TextContent));
        Assert.Equal(6, await ReadAsync(context => context.Deals.CountAsync(Ct)));
    }

    [Fact]
    public async Task CAB_1_Client_of_another_department_is_not_found()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        await page.Find("[data-shortcut='n']").ClickAsync();

        await page.Find("#deal-client").InputAsync("secret");

        page.WaitForAssertion(() => Assert.Equal("No client with “secret” in the name.", page.Find("dialog [role=status]").TextContent));
        Assert.Empty(page.FindAll("[role=option]"));
    }

    [Theory]
    [InlineData("sum", new[] { "Idle deal", "Calm deal", "Urgent deal", "Late deal" })]
    [InlineData("urgency", new[] { "Late deal", "Urgent deal", "Idle deal", "Calm deal" })]
    [InlineData("nonsense", new[] { "Late deal", "Urgent deal", "Calm deal", "Idle deal" })]
    public void PIPE_11_Cards_are_ordered_by_the_address(string sort, string[] titles)
    {
        SignIn(Company.Bob);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"deals?sort={sort}");

        var page = Render<BoardPage>();

        Assert.Equal(titles, page.FindAll("article .title").Select(title => title.TextContent));
        Assert.Equal(sort != "nonsense", page.Find("[data-board]").HasAttribute("data-sorted"));
    }

    [Fact]
    public async Task PIPE_11_Choosing_an_order_is_a_new_address_and_filters_stay()
    {
        SignIn(Company.Bob);
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("deals?q=deal");
        var page = Render<BoardPage>();

        await page.Find("select[aria-label='Order of the cards']").ChangeAsync("Sum");

        Assert.EndsWith("q=deal&sort=sum", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_5_Move_is_taken_back_and_others_are_told_it_is_too_late()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        var deal = Company.Open[1].Id;
        var moved = await OnBoardAsync(page, board => board.MoveAsync(new MoveRequest(deal, Company.Proposal.Id, null, 1, Company.New.Id)));

        var reply = await OnBoardAsync(page, board => board.UndoAsync(new UndoRequest(deal, moved.UndoVersion ?? 0)));

        Assert.Equal(new MoveReply(Accepted: true, "Back in “New”."), reply);
        page.WaitForAssertion(() => Assert.Equal(["Late deal", "Urgent deal", "Calm deal", "Idle deal"], page.FindAll("article .title").Select(title => title.TextContent)));
        Assert.Equal(
            new MoveReply(Accepted: false, "Not undone: the deal was changed meanwhile. Look at it and move it again."),
            await OnBoardAsync(page, board => board.UndoAsync(new UndoRequest(deal, 2))));
    }

    [Fact]
    public void AHEAD_6_Head_sees_who_of_the_department_looks_and_which_card_is_held()
    {
        SignIn(Company.Ann);
        var page = Render<BoardPage>();
        var (bob, eve) = (Guid.NewGuid(), Guid.NewGuid());

        Engine.Look(new Onlooker(bob, Company.Bob.Id, Company.Pipeline.Id, Company.Open[0].Id));
        Engine.Look(new Onlooker(eve, Company.Eve.Id, Company.Pipeline.Id, Company.SecretDeal.Id));

        page.WaitForAssertion(() => Assert.Equal("Bob Seller", page.Find("[data-person] .visually-hidden").TextContent));
        Assert.Equal($"{Company.Open[0].Id}", page.Find("[data-held]").GetAttribute("data-held"));
        Assert.Equal("Bob Seller is moving it", page.Find("[data-held]").GetAttribute("data-by"));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);

        Engine.LookAway(bob);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-person], [data-held]")));
    }

    [Fact]
    public void AHEAD_6_Manager_sees_that_somebody_holds_the_card_but_no_name_outside_the_scope()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        Engine.Look(new Onlooker(Guid.NewGuid(), Company.Ann.Id, Company.Pipeline.Id, Company.Open[0].Id));

        page.WaitForAssertion(() => Assert.Equal("Somebody is moving it", page.Find("[data-held]").GetAttribute("data-by")));
        Assert.Empty(page.FindAll("[data-person]"));
        Assert.DoesNotContain("Ann", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_6_Own_lift_is_told_to_others_until_the_drop_and_the_page_leaves_nobody_behind()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        Assert.Equal((Company.Bob.Id, null), Seen());

        await page.InvokeAsync(() => page.FindComponent<BoardView>().Instance.LiftAsync(Company.Open[0].Id));
        Assert.Equal((Company.Bob.Id, Company.Open[0].Id), Seen());

        await OnBoardAsync(page, board => board.MoveAsync(new MoveRequest(Company.Open[0].Id, Company.Proposal.Id, null, 1, Company.New.Id)));
        Assert.Equal((Company.Bob.Id, null), Seen());

        await DisposeComponentsAsync();
        Assert.Empty(Engine.Read(book => book.Onlookers.At(Company.Pipeline.Id).ToList()));

        (long, long?) Seen() => Engine.Read(book => book.Onlookers.At(Company.Pipeline.Id).Select(visit => (visit.EmployeeId, visit.HeldDealId)).Single());
    }

    [Fact]
    public async Task AHEAD_17_Stuck_card_names_its_last_news_and_respects_plans_and_waiting()
    {
        await ChangeAsync("admin", async context =>
        {
            (await context.Stages.SingleAsync(stage => stage.Id == Company.New.Id, Ct)).Configure(10, null, 7, asksLostReason: false);
            (await context.Deals.SingleAsync(deal => deal.Id == Company.Open[3].Id, Ct)).WaitUntil(StoredCompany.Today.AddDays(-8));
            var done = new Activity(ActivityType.Letter, await context.Employees.SingleAsync(person => person.Id == Company.Bob.Id, Ct), DateTime.UnixEpoch);
            done.Describe(done.Type, done.Employee, DateTime.UnixEpoch, new DateTime(2017, 12, 5, 9, 0, 0, DateTimeKind.Utc), "Offer sent", result: null);
            done.Concern(null, await context.Deals.SingleAsync(deal => deal.Id == Company.Open[0].Id, Ct));
            context.Add(done);
        });
        SignIn(Company.Bob);

        var page = Render<BoardPage>();

        page.WaitForAssertion(() => Assert.Equal(
            ["10 days without news: last activity done on Dec\u00A05", null, null, "8 days without news: the client asked to wait until Dec\u00A07"],
            page.FindAll("article").Select(card => card.GetAttribute("title"))));
        Assert.Equal("10 d", page.Find("article .still").TextContent);

        await ChangeAsync("Ann Head", async context =>
            (await context.Deals.SingleAsync(deal => deal.Id == Company.Open[3].Id, Ct)).WaitUntil(StoredCompany.Today));

        page.WaitForAssertion(() => Assert.Single(page.FindAll("article.stuck")));
    }

    [Fact]
    public void PIPE_1_PIPE_39_Each_deal_is_in_one_visible_stage_and_counts_tell_how_many()
    {
        SignIn(Company.Tom);

        var page = Render<BoardPage>();

        var stages = page.FindAll(".column").ToDictionary(column => column.GetAttribute("data-name") ?? "", column => int.Parse(column.QuerySelector(".count")?.TextContent ?? "", null));
        var stored = Engine.Read(book => book.Deals.Values.Where(deal => deal.Kind == StageKind.Open).ToLookup(deal => deal.StageId));
        Assert.Equal((stored[Company.New.Id].Count(), stored[Company.Proposal.Id].Count()), (stages["New"], stages["Proposal"]));
        Assert.Equal(stored.Sum(stage => stage.Count()), page.FindAll("article").Select(card => card.GetAttribute("data-id")).Distinct().Count());
    }

    private static Task<MoveReply> OnBoardAsync(IRenderedComponent<BoardPage> page, Func<BoardView, Task<MoveReply>> act) =>
        page.InvokeAsync(() => act(page.FindComponent<BoardView>().Instance));
}
