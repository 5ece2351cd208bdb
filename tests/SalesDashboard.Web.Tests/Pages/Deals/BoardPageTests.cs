using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Deals;

/// <summary>What the board shows, to whom, and how it follows others.</summary>
public sealed class BoardPageTests : StoredPageTest
{
    [Fact]
    public void CAB_1_Manager_sees_the_own_deals_and_nothing_of_others()
    {
        SignIn(Company.Bob);

        var page = Render<BoardPage>();

        Assert.Equal(["Late deal", "Urgent deal", "Calm deal", "Idle deal"], page.FindAll("article .title").Select(title => title.TextContent));
        Assert.Equal("4 open · $1K", page.Find(".page-bar .chip").TextContent);
        Assert.Empty(page.FindAll("select[aria-label='Owner']"));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("777", System.Text.RegularExpressions.Regex.Replace(page.Markup, "[0-9a-f]{8}-[0-9a-f-]{27}", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void CAB_2_Head_chooses_among_the_owners_of_the_own_department_only()
    {
        SignIn(Company.Ann);

        var page = Render<BoardPage>();

        Assert.Equal(["All owners", "Bob Seller"], page.FindAll("select[aria-label='Owner'] option").Select(option => option.TextContent));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void CAB_1_Owner_of_another_department_in_the_address_shows_no_deal_and_no_sum()
    {
        SignIn(Company.Ann);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"deals?owner={Company.Eve.Id}");

        var page = Render<BoardPage>();

        Assert.Empty(page.FindAll("article"));
        Assert.Equal("0 open · $0", page.Find(".page-bar .chip").TextContent);
        Assert.All(page.FindAll(".nothing"), hint => Assert.Equal("No deal of this stage fits the filter.", hint.TextContent));
    }

    [Fact]
    public void Card_tells_the_urgency_of_the_next_step()
    {
        SignIn(Company.Bob);

        var steps = Render<BoardPage>().FindAll("article .step");

        Assert.Equal(["! Dec\u00A013", "Today", "Dec\u00A020", "No activity"], steps.Select(step => step.TextContent));
        Assert.Equal(["step bad", "step good", "step ", "step warn"], steps.Select(step => step.ClassName));
    }

    [Fact]
    public void PIPE_9_PIPE_10_Search_narrows_cards_count_and_sum()
    {
        SignIn(Company.Bob);
        Services.GetRequiredService<NavigationManager>().NavigateTo("deals?q=urgent");

        var page = Render<BoardPage>();

        Assert.Equal(["Urgent deal"], page.FindAll("article .title").Select(title => title.TextContent));
        Assert.Equal("1 open · $200", page.Find(".page-bar .chip").TextContent);
        Assert.Equal("urgent", page.Find("[data-search]").GetAttribute("value"));
    }

    [Fact]
    public void PIPE_4_PIPE_42_Pipeline_name_status_filter_view_switch_manager_filter_search_totals_and_filter_panel_are_on_the_board()
    {
        SignIn(Company.Ann);

        var page = Render<BoardPage>();

        Assert.Equal(["List", "Board", "Edit"], page.FindAll(".page-bar nav.segments a").Select(view => view.TextContent));
        Assert.Equal(Company.Pipeline.Name, page.Find(".page-bar [data-pipeline]").TextContent);
        Assert.Equal(["New", "Proposal"], page.FindAll("nav.stages a").Select(stage => stage.FirstChild?.TextContent.Trim()));
        Assert.Contains(page.FindAll("select[aria-label='Owner'] option"), choice => choice.TextContent == Company.Bob.Name);
        Assert.Equal("", page.Find("[data-search]").GetAttribute("value") ?? "");
        Assert.StartsWith($"{page.FindAll("[data-board] .count").Sum(count => int.Parse(count.TextContent, null))} open", page.Find(".page-bar .chip").TextContent, StringComparison.Ordinal);
        Assert.Equal("f", page.Find(".filter-bar button").GetAttribute("aria-keyshortcuts"));
    }

    [Fact]
    public async Task Searching_and_choosing_are_new_addresses()
    {
        SignIn(Company.Ann);
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("deals");
        var page = Render<BoardPage>();

        await page.Find("[data-search]").ChangeAsync(" calm ");
        await page.Find("select[aria-label='Owner']").ChangeAsync($"{Company.Bob.Id}");

        Assert.Equal($"http://localhost/deals?pipeline={Company.Pipeline.Id}&owner={Company.Bob.Id}&q=calm", navigation.Uri);
    }

    [Fact]
    public void What_is_no_number_in_the_address_does_not_narrow()
    {
        SignIn(Company.Bob);
        Services.GetRequiredService<NavigationManager>().NavigateTo("deals?pipeline=x&owner=-1");

        Assert.Equal(4, Render<BoardPage>().FindAll("article").Count);
    }

    [Fact]
    public async Task Move_of_another_person_appears_by_itself_in_its_place()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        await ChangeAsync("Ann Head", async context =>
        {
            var deal = await context.Deals.Include(deal => deal.Stage).SingleAsync(deal => deal.Id == Company.Open[3].Id, Ct);
            deal.MoveTo(deal.Stage, Rank.Between(Company.Open[0].Rank, Company.Open[1].Rank), loss: null, StoredCompany.Today, DateTime.UnixEpoch);
        });

        page.WaitForAssertion(() => Assert.Equal(
            ["Late deal", "Idle deal", "Urgent deal", "Calm deal"], page.FindAll("article .title").Select(title => title.TextContent)));
    }

    [Fact]
    public async Task Column_that_did_not_change_is_not_drawn_again()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        var columns = page.FindComponents<BoardColumn>();

        await ChangeAsync("Ann Head", async context =>
        {
            var deal = await context.Deals.SingleAsync(deal => deal.Id == Company.Open[0].Id, Ct);
            deal.Describe("Renamed deal", 100, "USD", source: null, expectedCloseOn: null);
        });

        page.WaitForAssertion(() => Assert.Equal("Renamed deal", page.Find("article .title").TextContent));
        Assert.Equal(1, columns[1].RenderCount);
    }

    [Fact]
    public async Task Nine_hundred_deals_stay_under_3500_nodes_and_more_are_shown_by_the_page()
    {
        var template = Engine.Read(book => book.Deals[Company.Open[0].Id]);
        Engine.Publish(new ChangeSet(0, 0, [.. Enumerable.Range(1, 900).Select(number =>
            new Upserted<DealSnapshot>(template with { Id = 10_000 + number, StageId = number % 2 == 0 ? Company.New.Id : Company.Proposal.Id, Rank = $"t{number:D4}" }))]));
        SignIn(Company.Bob);
        var page = Render<BoardPage>();

        Assert.Equal(60, page.FindAll("article").Count);
        Assert.InRange(page.FindAll("*").Count, 1, 1_300);
        Assert.Equal("454", page.Find(".column .count").TextContent);

        await page.Find(".show-more").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal(90, page.FindAll("article").Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CAB_1_Deal_outside_the_scope_is_answered_like_one_that_does_not_exist(bool exists)
    {
        SignIn(Company.Bob);

        var page = Render<BoardPage>(parameters => parameters.Add(p => p.DealId, exists ? Company.SecretDeal.Id : 987_654));

        page.WaitForAssertion(() => Assert.Equal(1, NotFounds));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_1_Deal_outside_the_scope_that_the_browser_names_is_not_opened()
    {
        SignIn(Company.Bob);
        var page = Render<BoardPage>();
        var board = page.FindComponent<BoardView>();

        await board.InvokeAsync(() => board.Instance.OpenAsync(Company.SecretDeal.Id));

        page.WaitForAssertion(() => Assert.Equal("This deal was deleted or is no longer in your scope.", page.Find("dialog [role=status]").TextContent));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Deal_by_its_address_opens_its_panel()
    {
        SignIn(Company.Bob);

        var page = Render<BoardPage>(parameters => parameters.Add(p => p.DealId, Company.WonDeal.Id));

        page.WaitForAssertion(() => Assert.Equal("Delivered units", page.Find("dialog h2").TextContent));
        Assert.Contains("Prime Auto", page.Find("dialog dl").TextContent, StringComparison.Ordinal);
        Assert.Equal("$8,000", page.Find("dialog .kpi-number").TextContent);
    }

    [Fact]
    public void Nobody_signed_in_sees_nothing() => Assert.Equal("", Render<BoardPage>().Markup.Trim());
}
