using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Automation;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Web.Pages.Automation;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Automation;

public sealed class TunnelPageTests : StoredPageTest
{
    [Fact]
    public async Task PIPE_37_A_rule_without_an_incoming_link_is_saved_with_a_warning()
    {
        SignIn(Company.Ann);
        var page = Render<TunnelPage>();
        await page.Find(".page-bar .primary").ClickAsync();
        Assert.Contains("Nothing leads to this action", page.Find(".form .warn").TextContent, StringComparison.Ordinal);

        await page.Find("#rule-name").ChangeAsync("To Sales");
        await TargetAsync(page);
        await page.Find("form").SubmitAsync();

        Assert.Equal("Rule saved, but nothing leads to its action: it never runs. Choose what sets it off.", page.Find("[role=status].warn").TextContent);
        Assert.Contains("no incoming link", page.Find(".rules").TextContent, StringComparison.Ordinal);
        Assert.Equal(TunnelEvent.None, (await ReadAsync(context => context.TunnelRules.SingleAsync(Ct))).Event);
    }

    [Fact]
    public async Task PIPE_37_A_rule_is_made_runs_is_listed_changed_and_deleted()
    {
        SignIn(Company.Ann);
        await Services.GetRequiredService<RunTunnel>().ExecuteAsync(Ct);
        var page = Render<TunnelPage>();
        await page.Find(".page-bar .primary").ClickAsync();
        await page.Find("#rule-name").ChangeAsync("Web");
        await page.Find("select[aria-label=When]").ChangeAsync($"{TunnelEvent.ClientCreated}");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Not saved: choose a pipeline that exists.", page.Find("[role=status].bad").TextContent);
        await TargetAsync(page);
        await page.Find("form").SubmitAsync();
        Assert.Contains("when a client is created: add to sales plan Sales", page.Find(".rules").TextContent, StringComparison.Ordinal);

        await ChangeAsync("import", async context =>
        {
            var client = new Client("Acme", ClientKind.Company);
            client.SetResponsible(await context.Employees.SingleAsync(it => it.Id == Company.Bob.Id, Ct));
            context.AddRange(client, new Client("SecretClient", ClientKind.Company));
        });
        Assert.Equal(1, await Services.GetRequiredService<RunTunnel>().ExecuteAsync(Ct));
        await page.Find("#runs ~ button").ClickAsync();

        // Ann's rule sees her department's client; the other one is nobody's.
        var row = Assert.Single(page.FindAll("tbody tr"));
        Assert.Equal(["Web", "Acme", "waits in the queue"], row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent.Trim()));
        await page.Find("[aria-label='Edit rule Web']").ClickAsync();
        await page.Find(".rules .danger").ClickAsync();

        Assert.Equal("Rule deleted.", page.Find("[role=status].good").TextContent);
        Assert.Equal(0, await ReadAsync(context => context.TunnelRules.CountAsync(Ct)));
    }

    [Fact]
    public void PIPE_37_Who_may_not_manage_pipelines_sees_no_rules()
    {
        SignIn(Company.Bob);

        Assert.Empty(Render<TunnelPage>().FindAll(".rules, form"));
    }

    private Task TargetAsync(IRenderedComponent<TunnelPage> page) =>
        page.Find("fieldset:last-of-type label:nth-of-type(2) select").ChangeAsync($"{Company.Pipeline.Id}");
}
