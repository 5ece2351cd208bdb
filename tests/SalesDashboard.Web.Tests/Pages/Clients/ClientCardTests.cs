using Bunit;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Web.Pages.Clients.Card;
using SalesDashboard.Web.Tests.Pages.Cabinet;

namespace SalesDashboard.Web.Tests.Pages.Clients;

public sealed class ClientCardTests : CabinetTest
{
    [Fact]
    public async Task CAB_32_A_client_opens_with_its_deals_and_activities_and_follows_them_live()
    {
        SignIn(Company.Bob);
        var page = Render<ClientCardPage>(parameters => parameters.Add(p => p.ClientId, IdOf("Prime Auto")));

        Assert.Equal("Prime Auto", page.Find("h1").TextContent);
        Assert.Equal(5, page.FindAll("a[href^='deals/']").Count);
        Assert.Equal(["Send the offer", "Show the demo", "Call back"], page.FindAll("section:last-child li b").Select(subject => subject.TextContent));
        Assert.Contains("! overdue", page.FindAll("section:last-child li")[2].TextContent, StringComparison.Ordinal);

        await ChangeAsync("Ann Head", async context => (await context.Activities.SingleAsync(activity => activity.Subject == "Call back", Ct)).Close(DateTime.UnixEpoch.AddYears(47), "Agreed"));

        page.WaitForAssertion(() => Assert.Equal("closed", page.FindAll("section:last-child li")[2].ClassName));
    }

    [Fact]
    public void CAB_1_A_colleague_s_client_is_answered_like_one_of_nobody()
    {
        SignIn(Company.Bob);

        foreach (var id in new[] { IdOf("Secret client"), 999_999 })
        {
            Assert.Equal("", Render<ClientCardPage>(parameters => parameters.Add(p => p.ClientId, id)).Markup.Trim());
        }

        Assert.Equal(2, NotFounds);
    }

    [Fact]
    public async Task CAB_1_Of_a_shared_client_only_the_own_deals_and_activities_are_shown()
    {
        await ChangeAsync("sample", async context =>
        {
            var eve = await context.Employees.SingleAsync(employee => employee.Id == Company.Eve.Id, Ct);
            var prime = await context.Clients.SingleAsync(client => client.Name == "Prime Auto", Ct);
            (await context.Deals.SingleAsync(deal => deal.Id == Company.SecretDeal.Id, Ct)).SellTo(prime);
            context.Add(Make(eve, Domain.Activities.ActivityType.Task, 4, "Secret task", client: prime));
        });
        SignIn(Company.Bob);

        var page = Render<ClientCardPage>(parameters => parameters.Add(p => p.ClientId, IdOf("Prime Auto")));

        Assert.Equal(5, page.FindAll("a[href^='deals/']").Count);
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("777", page.Markup, StringComparison.Ordinal);
    }

    private long IdOf(string client) => Engine.Read(book => book.Catalog.Clients.Values.Single(known => known.Name == client).Id);
}
