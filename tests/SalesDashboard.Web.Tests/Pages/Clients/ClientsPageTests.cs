using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Pages.Clients;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Clients;

/// <summary>The audience over the real engine and database.</summary>
public sealed class ClientsPageTests : StoredPageTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void PIPE_19_A_manager_sees_own_clients_without_mass_actions_and_no_foreign_word()
    {
        var page = PageOf(Company.Bob);

        Assert.Equal("1 client", page.Find(".page-bar .chip").TextContent);
        Assert.Empty(page.FindAll(".bulk-bar, input[type=checkbox]"));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_36_The_whole_filter_is_added_to_a_pipeline_also_what_is_not_shown_with_a_result_for_each()
    {
        await AddClientsAsync(250);
        var page = PageOf(Company.Tom, "segment=audience");
        Assert.Equal("250 clients", page.Find(".page-bar .chip").TextContent);
        Assert.Equal(100, page.FindAll("tbody tr").Count);

        await page.Find("select[aria-label='Add to pipeline']").ChangeAsync($"{Company.Pipeline.Id}");
        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("250 of 250", page.Find(".bulk [role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal(250, page.FindAll(".bulk details li").Count);
        var (deals, waiting) = await ReadAsync(async context => (
            await context.Deals.CountAsync(deal => deal.Client != null && deal.Client.Segment == "audience", Ct),
            await context.WaitingLeads.CountAsync(Ct)));
        Assert.Equal(250, deals + waiting);
    }

    [Fact]
    public async Task PIPE_19_In_a_manual_pipeline_the_audience_is_given_to_a_manager_by_hand_also_who_waits_already()
    {
        await AddClientsAsync(3);
        var page = PageOf(Company.Tom, "segment=audience");
        await page.Find("select[aria-label='Add to pipeline']").ChangeAsync($"{Company.Pipeline.Id}");
        await page.Find(".confirm").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("Waits in the queue until somebody is named", page.Find(".bulk details").TextContent, StringComparison.Ordinal));
        Assert.Equal(3, await ReadAsync(context => context.WaitingLeads.CountAsync(Ct)));

        await page.Find("select[aria-label='Add to pipeline']").ChangeAsync($"{Company.Pipeline.Id}");
        await page.Find("select[aria-label='Give the deals to']").ChangeAsync($"{Company.Bob.Id}");
        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Added; given to Bob Seller.", page.Find(".bulk details").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, await ReadAsync(context => context.WaitingLeads.CountAsync(Ct)));
        Assert.Equal(3, await ReadAsync(context => context.Deals.CountAsync(deal => deal.Client != null && deal.Client.Segment == "audience" && deal.OwnerId == Company.Bob.Id, Ct)));
    }

    [Fact]
    public async Task PIPE_47_A_head_transfers_clients_with_their_open_deals_and_not_those_of_another_department()
    {
        var page = PageOf(Company.Ann);
        await page.Find("select[aria-label='Transfer to']").ChangeAsync($"{Company.Ann.Id}");
        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Given to Ann Head; open deals passed: 4.", page.Find(".bulk details").TextContent, StringComparison.Ordinal));
        Assert.Equal(Company.Ann.Id, (await DealAsync(Company.Open[0].Id)).OwnerId);
        Assert.Equal(Company.Bob.Id, (await DealAsync(Company.WonDeal.Id)).OwnerId);
        Assert.Equal(Company.Eve.Id, (await DealAsync(Company.SecretDeal.Id)).OwnerId);
    }

    [Fact]
    public async Task PIPE_46_Only_the_ticked_clients_are_assigned()
    {
        await AddClientsAsync(3);
        var page = PageOf(Company.Tom, "segment=audience");
        await page.FindAll("td.check input")[1].ChangeAsync(true);
        await page.Find("select[aria-label='Assign to']").ChangeAsync($"{Company.Bob.Id}");
        await page.Find(".confirm").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("1 of 1, 1 done", page.Find(".bulk [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Client 001"], await ReadAsync(context => context.Clients.Where(client => client.ResponsibleId == Company.Bob.Id).Select(client => client.Name).ToListAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_36_A_filter_is_saved_under_a_name_and_opened_again()
    {
        await AddClientsAsync(2);
        var page = PageOf(Company.Tom, "segment=audience&open=no");
        await page.Find(".saved input").ChangeAsync("Cold ones");
        await page.Find(".saved form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("clients?segment=audience&open=no", page.Find(".saved li a").GetAttribute("href")));
        await page.Find(".saved li button").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".saved li")));
    }

    [Fact]
    public async Task Choosing_filters_makes_addresses_that_come_back()
    {
        await AddClientsAsync(2);
        var page = PageOf(Company.Tom);
        await page.Find("select[aria-label='Segment']").ChangeAsync("audience");
        await page.Find("select[aria-label='Open deals']").ChangeAsync("no");
        await page.Find("select[aria-label='Without deals in a pipeline']").ChangeAsync($"{Company.Pipeline.Id}");

        Assert.EndsWith($"clients?segment=audience&open=no&without={Company.Pipeline.Id}", Navigation.Uri, StringComparison.Ordinal);
        await page.WaitForAssertionAsync(() => Assert.Equal("2 clients", page.Find(".page-bar .chip").TextContent));
        var filter = ClientAddress.Read(new Uri(Navigation.Uri).Query);
        Assert.Equal(filter, ClientAddress.Read("?" + ClientAddress.Query(filter)));
    }

    private Task AddClientsAsync(int count) => ChangeAsync("import", context =>
    {
        for (var i = 0; i < count; i++)
        {
            var client = new Client($"Client {i:D3}", ClientKind.Company);
            client.Describe(client.Name, ClientKind.Company, "audience", null, null);
            context.Add(client);
        }

        return Task.CompletedTask;
    });

    private IRenderedComponent<ClientsPage> PageOf(Employee employee, string filter = "")
    {
        SignIn(employee);
        Navigation.NavigateTo($"clients?{filter}");
        return Render<ClientsPage>();
    }
}
