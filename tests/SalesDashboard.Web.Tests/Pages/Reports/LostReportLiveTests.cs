using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Pages.Reports.Lost;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Reports;

/// <summary>The report as an open page: it follows what others win, lose and recall, in the reader's scope alone.</summary>
public sealed class LostReportLiveTests : StoredPageTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task PIPE_54_PIPE_61_A_loss_and_a_recall_change_the_open_report()
    {
        SignIn(Company.Ann);
        var page = Render<LostReportPage>();
        Assert.Equal(["1", "0"], Total(page));

        await LoseAsync(Company.Open[0].Id);
        await page.WaitForAssertionAsync(() => Assert.Equal(["1", "1"], Total(page)), TimeSpan.FromSeconds(5));
        Assert.Contains("Price", page.Find("svg").TextContent, StringComparison.Ordinal);

        await ChangeAsync("Ann Head", async context =>
        {
            var deal = await context.Deals.SingleAsync(deal => deal.Id == Company.WonDeal.Id, Ct);
            deal.Recall(await context.Stages.SingleAsync(stage => stage.Id == Company.Proposal.Id, Ct), "zz", DateTime.UnixEpoch);
        });

        await page.WaitForAssertionAsync(() => Assert.Equal(["0", "1"], Total(page)), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task CAB_2_What_others_outside_the_scope_lose_touches_and_shows_nothing()
    {
        var spec = new LostReasonsSpec(new Domain.Access.SalesScope.Employee(Company.Bob.Id), LostGrouping.Pipeline, HasDetails: false, From: null, To: null);
        bool IsTouched(Touch touch, long owner) => Engine.Read(book => spec.IsTouchedBy(new Effect(touch, owner, owner), book));
        Assert.False(IsTouched(Touch.Cards | Touch.Figures | Touch.Closed, Company.Eve.Id));
        Assert.False(IsTouched(Touch.Cards | Touch.Figures, Company.Bob.Id));
        Assert.True(IsTouched(Touch.Cards | Touch.Closed, Company.Bob.Id));

        await LoseAsync(Company.SecretDeal.Id);
        SignIn(Company.Ann);
        var page = Render<LostReportPage>();

        Assert.Equal(["1", "0"], Total(page));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_57_PIPE_59_A_choice_is_shown_at_once_and_stands_in_the_address()
    {
        SignIn(Company.Ann);
        Navigation.NavigateTo("reports/lost");
        var page = Render<LostReportPage>();

        await page.Find("#report-by").ChangeAsync("manager");
        await page.WaitForAssertionAsync(() => Assert.Equal("Bob Seller", page.Find("tbody th").TextContent));
        await page.Find("#report-to").ChangeAsync("2017-11-30");

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".empty")));
        Assert.EndsWith("reports/lost?by=manager&to=2017-11-30", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_55_The_open_report_is_saved_under_a_name()
    {
        SignIn(Company.Ann);
        Navigation.NavigateTo("reports/lost?by=manager");
        var page = Render<LostReportPage>();

        await page.Find("#report-name").ChangeAsync("Losses");
        await page.Find(".save").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".save [role=status]")));
        Assert.Equal("by=manager", await ReadAsync(context => context.SavedViews.Where(view => view.Name == "Losses").Select(view => view.Query).SingleAsync(Ct)));
    }

    private Task LoseAsync(long dealId) => ChangeAsync("somebody", async context =>
    {
        var lost = await context.Stages.Include(stage => stage.Pipeline).SingleAsync(stage => stage.Id == Company.Lost.Id, Ct);
        var reason = await context.LostReasons.SingleAsync(reason => reason.Id == Company.Price.Id, Ct);
        (await context.Deals.Include(deal => deal.Stage).SingleAsync(deal => deal.Id == dealId, Ct))
            .MoveTo(lost, $"zz{dealId}", new Loss(reason, null), StoredCompany.Today, DateTime.UnixEpoch);
    });

    /// <summary>Won and lost of the foot row.</summary>
    private static IEnumerable<string> Total(IRenderedComponent<LostReportPage> page) => page.FindAll("tfoot [data-figure]").Take(2).Select(figure => figure.TextContent);
}
