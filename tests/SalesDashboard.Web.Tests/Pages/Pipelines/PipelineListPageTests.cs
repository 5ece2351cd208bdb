using Bunit;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Pages.Pipelines;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Tests.Pages.Pipelines;

public sealed class PipelineListPageTests : StoredPageTest
{
    [Fact]
    public void PIPE_2_PIPE_3_Everybody_who_sells_or_leads_opens_the_list_from_the_side_bar() =>
        Assert.All(Enum.GetValues<Domain.Organization.Role>(), role => Assert.Contains(NavigationItem.For(role), item => item.Href == "pipelines"));

    [Fact]
    public void PIPE_1_Each_pipeline_shows_how_many_of_the_own_deals_are_in_each_stage()
    {
        SignIn(Company.Bob);
        var page = Render<PipelineListPage>();

        Assert.Equal("Sales", page.Find("h2").TextContent);
        Assert.StartsWith("4 open deals", page.Find(".card p b").TextContent, StringComparison.Ordinal);
        Assert.Equal(["New 4", "Proposal 0"], page.FindAll(".stages .chip").Select(chip => chip.TextContent));
        Assert.Empty(page.FindAll("a[href^='settings']"));
    }

    [Fact]
    public async Task PIPE_1_The_list_follows_live_and_is_cut_to_the_scope()
    {
        SignIn(Company.Tom);
        var page = Render<PipelineListPage>();
        Assert.StartsWith("5 open deals", page.Find(".card p b").TextContent, StringComparison.Ordinal);

        await ChangeAsync("admin", async context => (await context.Pipelines.SingleAsync(Ct)).Rename("Europe"));

        page.WaitForAssertion(() => Assert.Equal("Europe", page.Find("h2").TextContent));
    }

    [Fact]
    public async Task PIPE_13_PIPE_26_A_head_creates_edits_and_is_warned_of_a_starved_pipeline()
    {
        await ChangeAsync("admin", async context =>
            (await context.Pipelines.Include(it => it.Members).SingleAsync(Ct)).Distribute(DistributionMode.Even, LeadChoice.Random, LeadBalance.Evenly));
        SignIn(Company.Ann);
        var page = Render<PipelineListPage>();

        Assert.Equal("+ Create", page.Find("a.primary[href='settings/board']").TextContent);
        Assert.NotEmpty(page.FindAll($"a[href='settings/board/{Company.Pipeline.Id}']"));
        Assert.Contains("no rule of the sales tunnel adds them", page.Find(".alert.warn").TextContent, StringComparison.Ordinal);
    }
}
