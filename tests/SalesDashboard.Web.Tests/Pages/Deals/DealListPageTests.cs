using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.List;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Deals;

/// <summary>The list of deals over the real engine and database.</summary>
public sealed class DealListPageTests : StoredPageTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void PIPE_6_The_address_chooses_list_or_board_and_the_board_is_the_default()
    {
        SignIn(Company.Bob);
        Navigation.NavigateTo("deals");
        Assert.Single(Render<DealsPage>().FindComponents<BoardPage>());

        Navigation.NavigateTo("deals?view=list");
        var page = Render<DealsPage>();

        Assert.Single(page.FindComponents<DealListPage>());
        Assert.Equal(["List", "Board"], page.FindAll("nav[aria-label=View] a").Select(link => link.TextContent));
        Assert.Equal("page", page.Find("nav[aria-label=View] a").GetAttribute("aria-current"));
    }

    [Fact]
    public void PIPE_44_The_list_shows_own_deals_with_their_true_number_and_sum_and_nothing_else()
    {
        var page = ListOf(Company.Bob);

        Assert.Equal("5 deals · $9K", page.Find(".page-bar .chip").TextContent);
        Assert.Equal(5, page.FindAll("tbody tr").Count);
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void PIPE_7_PIPE_43_Status_and_date_narrow_the_list()
    {
        Assert.Equal(["Delivered units"], Titles(ListOf(Company.Bob, $"stage={Company.Won.Id}")));
        Assert.Equal(["Delivered units"], Titles(ListOf(Company.Bob, "date=closed&from=2017-12-01&to=2017-12-31")));
        Assert.Empty(Titles(ListOf(Company.Bob, "date=closed&to=2017-11-30")));
    }

    [Fact]
    public async Task PIPE_11_A_click_on_a_heading_sorts_and_the_next_one_turns_the_order_round()
    {
        var page = ListOf(Company.Bob, "kind=open");
        Navigation.NavigateTo(Heading(page, "Amount"));
        await page.WaitForAssertionAsync(() => Assert.Equal(["Idle deal", "Calm deal", "Urgent deal", "Late deal"], Titles(page)));

        Navigation.NavigateTo(Heading(page, "Amount"));

        await page.WaitForAssertionAsync(() => Assert.Equal(["Late deal", "Urgent deal", "Calm deal", "Idle deal"], Titles(page)));
        Assert.Equal("ascending", page.FindAll("th[aria-sort]").Single(head => head.TextContent.StartsWith("Amount", StringComparison.Ordinal)).GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task PIPE_45_The_status_is_changed_in_its_column()
    {
        var page = ListOf(Company.Bob, "kind=open");

        await StatusOf(page, "Late deal").ChangeAsync($"{Company.Proposal.Id}");

        await page.WaitForAssertionAsync(() => Assert.Contains("Moved to “Proposal”.", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Company.Proposal.Id, (await DealAsync(Company.Open[0].Id)).StageId);
    }

    [Fact]
    public async Task PIPE_33_AHEAD_16_Lost_in_the_list_asks_for_the_reason_and_cancel_leaves_the_deal()
    {
        var page = ListOf(Company.Bob, "kind=open");
        var change = StatusOf(page, "Late deal").ChangeAsync($"{Company.Lost.Id}");
        await page.WaitForElementAsync("dialog");
        await page.Find("dialog .form-actions button[type=button]").ClickAsync();
        await change;
        Assert.Equal(Company.New.Id, (await DealAsync(Company.Open[0].Id)).StageId);

        change = StatusOf(page, "Late deal").ChangeAsync($"{Company.Lost.Id}");
        await page.WaitForElementAsync("dialog");
        await page.FindAll("dialog input[type=radio]")[0].ChangeAsync(true);
        await page.Find("dialog form").SubmitAsync();
        await change;

        var deal = await DealAsync(Company.Open[0].Id);
        Assert.Equal((StageKind.Lost, Company.Price.Id, Company.New.Id), (deal.Kind, deal.LostReasonId, deal.ClosedFromStageId));
    }

    [Fact]
    public async Task PIPE_10_Rows_number_and_sum_follow_what_others_do()
    {
        var page = ListOf(Company.Ann, "kind=open");
        Assert.Equal("4 deals · $1K", page.Find(".page-bar .chip").TextContent);

        await ChangeAsync("Bob Seller", async context =>
        {
            var deal = await context.Deals.SingleAsync(deal => deal.Id == Company.Open[3].Id, Ct);
            deal.Describe(deal.Title, 4_400, "USD", null, null);
        });

        await page.WaitForAssertionAsync(() => Assert.Equal("4 deals · $5K", page.Find(".page-bar .chip").TextContent), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task PIPE_47_A_head_passes_the_whole_filter_to_another_and_sees_each_result()
    {
        var page = ListOf(Company.Ann);
        await page.Find("th.check input").ChangeAsync(true);
        await page.Find("select[aria-label='Assign to']").ChangeAsync($"{Company.Ann.Id}");
        Assert.Contains("keep theirs", page.Find(".confirm").TextContent, StringComparison.Ordinal);
        await page.Find(".confirm input").ChangeAsync("Bob leaves");
        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("5 of 5, 4 done", page.Find(".bulk [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("a closed deal keeps its owner", page.Find(".bulk .lines").TextContent, StringComparison.Ordinal);
        Assert.Equal(Company.Ann.Id, (await DealAsync(Company.Open[0].Id)).OwnerId);
        Assert.Equal(Company.Bob.Id, (await DealAsync(Company.WonDeal.Id)).OwnerId);
        Assert.Equal(4, await ReadAsync(context => context.Journal.CountAsync(row => row.Reason == "Bob leaves", Ct)));
    }

    [Fact]
    public async Task PIPE_48_PIPE_64_Closed_deals_are_recalled_from_the_list_after_a_confirmation()
    {
        var page = ListOf(Company.Ann, "kind=won");
        await page.Find("td.check input").ChangeAsync(true);
        await page.FindAll(".bulk-bar button").Single(button => button.TextContent == "Recall deal").ClickAsync();
        Assert.Equal(StageKind.Won, (await DealAsync(Company.WonDeal.Id)).Kind);

        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("1 of 1, 1 done", page.Find(".bulk [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(StageKind.Open, (await DealAsync(Company.WonDeal.Id)).Kind);
    }

    [Fact]
    public async Task PIPE_47_Whose_rights_are_withdrawn_in_the_middle_changes_nothing_more()
    {
        var page = ListOf(Company.Ann);
        await page.Find("th.check input").ChangeAsync(true);
        await page.Find("select[aria-label='Assign to']").ChangeAsync($"{Company.Ann.Id}");
        await ChangeAsync("Ada", async context => (await context.Employees.SingleAsync(employee => employee.Id == Company.Ann.Id, Ct)).SetRights(Rights.None, Rights.MassEditDeals));

        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("0 done", page.Find(".bulk [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Company.Bob.Id, (await DealAsync(Company.Open[0].Id)).OwnerId);
    }

    [Fact]
    public void PIPE_47_A_manager_has_no_mass_actions() => Assert.Empty(ListOf(Company.Bob).FindAll(".check input, .bulk-bar"));

    [Fact]
    public async Task PIPE_12_The_panel_narrows_by_its_fields_and_a_chip_takes_one_away()
    {
        var page = ListOf(Company.Bob);
        await page.Find(".filter-bar .button").ClickAsync();
        await page.Find("dialog #filter-min").ChangeAsync("300");
        await page.FindAll("dialog .stages input")[0].ChangeAsync(true);

        await page.Find("dialog form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal(["Calm deal", "Idle deal"], Titles(page).Order()));
        Assert.Contains($"stage={Company.New.Id}&min=300", Navigation.Uri, StringComparison.Ordinal);
        await page.FindAll(".filter-bar .chip").Single(chip => chip.TextContent.Contains("300", StringComparison.Ordinal)).ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal(4, Titles(page).Count()));
    }

    [Fact]
    public async Task PIPE_12_The_panel_offers_no_word_of_another_scope()
    {
        var page = ListOf(Company.Bob);
        await page.Find(".filter-bar .button").ClickAsync();

        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void PIPE_46_The_export_is_of_exactly_this_filter_and_order() =>
        Assert.Equal(
            ["api/v1/deals/export?format=csv&kind=open&q=deal&sort=title", "api/v1/deals/export?format=xlsx&kind=open&q=deal&sort=title"],
            ListOf(Company.Bob, "kind=open&q=deal&sort=title").FindAll("a[download]").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task PIPE_44_A_deal_opens_beside_the_list_and_closing_leads_back_to_the_same_list()
    {
        var page = ListOf(Company.Ann, "kind=open&sort=title&columns=client,amount");
        await page.FindAll("td.check input")[0].ChangeAsync(true);
        var address = Navigation.Uri;

        await Link().ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("Idle deal", page.Find("dialog h2").TextContent));
        Assert.Equal((4, address), (Titles(page).Count(), Navigation.Uri));
        await page.Find("dialog .icon-button").ClickAsync();
        Assert.Empty(page.FindAll("dialog"));
        Assert.Single(page.FindAll("tr[aria-selected]"));

        Navigation.NavigateTo(Link().GetAttribute("href") ?? "");
        await page.WaitForAssertionAsync(() => Assert.Equal("Idle deal", page.Find("dialog h2").TextContent));
        Assert.Equal($"{address}&deal={Company.Open[3].Id}", Navigation.Uri);
        await page.Find("dialog .icon-button").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("dialog")));
        Assert.Equal(address, Navigation.Uri);
        Assert.Single(page.FindAll("tr[aria-selected]"));

        AngleSharp.Dom.IElement Link() => page.FindAll("tbody th a").Single(link => link.TextContent == "Idle deal");
    }

    [Fact]
    public async Task CAB_1_A_deal_of_another_scope_in_the_address_of_the_list_opens_nothing()
    {
        var page = ListOf(Company.Bob, $"deal={Company.SecretDeal.Id}");

        await page.WaitForElementAsync("dialog [role=status]");
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("dialog input"));
    }

    [Fact]
    public async Task PIPE_44_Own_columns_stand_in_the_address_with_the_deal_first()
    {
        var page = ListOf(Company.Bob, "kind=open");
        Assert.Equal(9, page.FindAll("thead th").Count);

        await page.FindAll(".columns label").Single(label => label.TextContent.Contains("Owner", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(false);

        await page.WaitForAssertionAsync(() => Assert.Equal(8, page.FindAll("thead th").Count));
        Assert.EndsWith("&columns=client,stage,amount,nextstep,created,expected,closed", Navigation.Uri, StringComparison.Ordinal);
        Navigation.NavigateTo("deals?view=list&columns=amount,password,client");
        await page.WaitForAssertionAsync(() => Assert.Equal(["Deal", "Client", "Amount"], page.FindAll("thead a").Select(head => head.TextContent)));
        Assert.All(page.FindAll("tbody tr"), row => Assert.Equal(3, row.Children.Length));
    }

    [Fact]
    public void PIPE_12_The_chip_of_a_client_tells_its_name_to_those_who_see_it()
    {
        var client = Engine.Read(book => book.Catalog.Clients.Values.ToDictionary(client => client.Name, client => client.Id));

        Assert.Equal("Client: Prime Auto ×", ListOf(Company.Bob, $"client={client["Prime Auto"]}").Find(".filter-bar .chip").TextContent);
        var secret = ListOf(Company.Bob, $"client={client["Secret client"]}");
        Assert.Equal($"Client: #{client["Secret client"]} ×", secret.Find(".filter-bar .chip").TextContent);
    }

    private static AngleSharp.Dom.IElement StatusOf(IRenderedComponent<DealListPage> page, string title) => page.Find($"select[aria-label='Status of “{title}”']");

    private static IEnumerable<string> Titles(IRenderedComponent<DealListPage> page) => page.FindAll("tbody th a").Select(link => link.TextContent);

    private static string Heading(IRenderedComponent<DealListPage> page, string name) =>
        page.FindAll("thead a").Single(link => link.TextContent.StartsWith(name, StringComparison.Ordinal)).GetAttribute("href") ?? "";

    private IRenderedComponent<DealListPage> ListOf(Employee employee, string filter = "")
    {
        SignIn(employee);
        Navigation.NavigateTo($"deals?view=list&{filter}");
        return Render<DealListPage>();
    }
}
