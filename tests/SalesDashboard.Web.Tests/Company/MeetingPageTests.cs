using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Meetings;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Access;
using SalesDashboard.Web.Features.Company.Meetings;
using SalesDashboard.Web.Features.Feed;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Company;

public sealed class MeetingPageTests : StoredPageTest
{
    [Fact]
    public async Task AHEAD_12_Figures_stand_still_until_somebody_asks_for_live_ones()
    {
        var page = await StartAsync(Company.Tom);
        Assert.Equal("5", Open());

        var drawn = page.RenderCount;
        await WinAsync(0);
        await page.WaitForStateAsync(() => page.RenderCount > drawn);
        Assert.Equal("5", Open());

        await page.Find("[aria-pressed]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Equal("4", Open()));
        Assert.Contains("Late deal", page.Find("[data-kind='Won']").TextContent, StringComparison.Ordinal);

        await page.Find("[aria-pressed]").ClickAsync(new());
        Assert.Equal("5", Open());

        string Open() => page.FindAll(".row .kpi-number")[^1].TextContent;
    }

    [Fact]
    public async Task AHEAD_12_A_decision_becomes_a_task_and_the_minutes_go_to_those_who_see_all_of_it()
    {
        await WinAsync(0);
        var page = await StartAsync(Company.Ann);
        while (!page.Find("[data-next]").HasAttribute("disabled"))
        {
            await page.Find("[data-next]").ClickAsync(new());
        }

        await page.Find("#decision-text").ChangeAsync("Offer the new price list");
        await page.Find("#decision-owner").ChangeAsync($"{Company.Bob.Id}");
        await page.Find("#decision-deal").ChangeAsync($"{Company.Open[0].Id}");
        await page.Find("form").SubmitAsync();
        await page.Find("#meeting-notes").ChangeAsync("A good week.");
        await page.Find(".button.primary").ClickAsync(new());

        var task = await ReadAsync(context => context.Activities.AsNoTracking().SingleAsync(activity => activity.AssignedById == Company.Ann.Id, Ct));
        Assert.Equal((ActivityType.Task, Company.Bob.Id, (long?)Company.Open[0].Id), (task.Type, task.EmployeeId, task.DealId));
        Assert.Single(Engine.Read(book => book.NoticesOf(Company.Bob.Id).ToList()));
        var post = Assert.Single(await FeedAsync(Company.Tom));
        Assert.Contains("Offer the new price list (Bob Seller", post.Text, StringComparison.Ordinal);
        Assert.Contains("A good week.", post.Text, StringComparison.Ordinal);
        Assert.Single(await FeedAsync(Company.Ann));
        Assert.Empty(await FeedAsync(Company.Bob));
        Assert.Empty(await FeedAsync(Company.Eve));
    }

    [Fact]
    public async Task CAB_8_AHEAD_12_The_next_meeting_shows_what_came_since_this_one()
    {
        await StartAsync(Company.Tom);
        await WinAsync(1);
        var page = Render<MeetingPage>();
        Assert.Equal(2, page.FindAll("option").Count);

        await page.Find(".button.primary").ClickAsync(new());

        await page.WaitForAssertionAsync(() => Assert.Contains("+200 since the last meeting", page.Find(".row").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Urgent deal"], page.FindAll("[data-kind='Won'] a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task CAB_2_A_head_neither_sees_nor_continues_the_meetings_of_the_company()
    {
        await StartAsync(Company.Tom);
        var meeting = await ReadAsync(context => context.Meetings.AsNoTracking().SingleAsync(Ct));
        var ann = CallerOf(Company.Ann);

        Assert.Empty(await new MeetingHistory(Db).ListAsync(ann, Ct));
        Assert.IsType<DecideInMeeting.NoMeeting>(await Services.GetRequiredService<DecideInMeeting>().ExecuteAsync(
            new DecideInMeeting.Request(meeting.Id, "Mine now", Company.Bob.Id, StoredCompany.Today), ann, Ct));
        Assert.IsType<EndMeeting.NotFound>(await Services.GetRequiredService<EndMeeting>().ExecuteAsync(meeting.Id, "title", "text", ann, Ct));
        Assert.IsType<HoldMeeting.Denied>(await Services.GetRequiredService<HoldMeeting>().ExecuteAsync("{}", CallerOf(Company.Bob), Ct));
        Assert.IsType<DecideInMeeting.Unknown>(await Services.GetRequiredService<DecideInMeeting>().ExecuteAsync(
            new DecideInMeeting.Request(await HoldAsync(ann), "For a stranger", Company.Eve.Id, StoredCompany.Today), ann, Ct));
        Assert.IsType<DecideInMeeting.Unknown>(await Services.GetRequiredService<DecideInMeeting>().ExecuteAsync(
            new DecideInMeeting.Request(await HoldAsync(ann), "On a stranger's deal", Company.Bob.Id, StoredCompany.Today, Company.SecretDeal.Id), ann, Ct));
    }

    [Fact]
    public async Task CAB_2_The_meeting_of_a_head_holds_no_byte_of_another_department()
    {
        var page = await StartAsync(Company.Ann);
        while (!page.Find("[data-next]").HasAttribute("disabled"))
        {
            Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
            await page.Find("[data-next]").ClickAsync(new());
        }

        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void CAB_1_A_manager_holds_no_meeting()
    {
        SignIn(Company.Bob);

        Assert.Equal("No access", Render<MeetingPage>().Find("h1").TextContent);
    }

    private async Task<IRenderedComponent<MeetingPage>> StartAsync(Employee holder)
    {
        SignIn(holder);
        var page = Render<MeetingPage>();
        await page.Find(".button.primary").ClickAsync(new());
        await page.WaitForAssertionAsync(() => page.Find("[data-next]"));
        return page;
    }

    private Task WinAsync(int index) => ChangeAsync("Ann Head", async context =>
    {
        var deal = await context.Deals.SingleAsync(known => known.Id == Company.Open[index].Id, Ct);
        var won = await context.Stages.SingleAsync(stage => stage.Id == Company.Won.Id, Ct);
        deal.MoveTo(won, "zz", loss: null, StoredCompany.Today, Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    });

    private async Task<long> HoldAsync(Caller caller) =>
        Assert.IsType<HoldMeeting.Held>(await Services.GetRequiredService<HoldMeeting>().ExecuteAsync("{}", caller, Ct)).MeetingId;

    private Task<IReadOnlyList<FeedEntry>> FeedAsync(Employee reader) => new FeedQuery(Db).PageAsync(null, CallerOf(reader), Ct);

    private Caller CallerOf(Employee employee) => Engine.Read(book => CallerFactory.OfUser(
        book.Organization, book.Organization.Users.Values.Single(user => user.EmployeeId == employee.Id).Id))
        ?? throw new InvalidOperationException($"{employee.Name} has no account.");
}
