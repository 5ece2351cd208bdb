using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Meetings;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Pages.Feed;
using SalesDashboard.Web.Pages.Meetings;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Meetings;

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

        await page.Find("[data-live]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Equal("4", Open()));
        Assert.StartsWith("2 · ", Won(), StringComparison.Ordinal);

        await page.Find("[data-live]").ClickAsync(new());
        Assert.Equal("5", Open());
        Assert.StartsWith("1 · ", Won(), StringComparison.Ordinal);

        string Open() => OpenOf(page);

        string Won() => page.Find("[data-count='Won'] dd").TextContent;
    }

    [Fact]
    public async Task AHEAD_12_One_question_a_page_in_the_order_of_the_meeting()
    {
        var page = await StartAsync(Company.Ann);
        var titles = new List<string> { page.Find("h1").TextContent };
        while (!page.Find("[data-next]").HasAttribute("disabled"))
        {
            await page.Find("[data-next]").ClickAsync(new());
            titles.Add(page.Find("h1").TextContent);
        }

        Assert.Equal(["Result", "People", "Bob Seller", "Cities under 90% of their pace", "Funnel and stuck deals", "Lost reasons", "Decisions"], titles);
    }

    [Fact]
    public async Task AHEAD_12_A_reload_comes_back_to_the_same_page_with_the_same_figures()
    {
        var page = await StartAsync(Company.Tom);
        await WinAsync(0);
        await TurnToAsync(page, "People");
        var table = page.Find("table").TextContent;

        var reloaded = Render<MeetingPage>();

        Assert.Equal("People", reloaded.Find("h1").TextContent);
        Assert.Equal(table, reloaded.Find("table").TextContent);
        await reloaded.Find("[data-previous]").ClickAsync(new());
        Assert.Equal("5", OpenOf(reloaded));
    }

    [Fact]
    public async Task AHEAD_12_A_second_person_joins_the_running_meeting_and_sees_the_same_but_decides_nothing()
    {
        var page = await StartAsync(Company.Tom);
        await TurnToAsync(page, "Decisions");
        await page.Find("#decision-text").ChangeAsync("Visit the port");
        await page.Find("#decision-owner").ChangeAsync($"{Company.Bob.Id}");
        await page.Find("form").SubmitAsync();
        await WinAsync(0);
        var una = await HireAsync("Una Top", Role.TopManagement);

        SignIn(una);
        Navigation.NavigateTo("company/meeting");
        var second = Render<MeetingPage>();
        Navigation.NavigateTo(second.Find("[data-join]").GetAttribute("href") ?? "");

        await second.WaitForAssertionAsync(() => Assert.Equal("5", OpenOf(second)));
        await TurnToAsync(second, "Decisions");
        Assert.Contains("Visit the port", second.Find("ol").TextContent, StringComparison.Ordinal);
        Assert.Empty(second.FindAll("form"));
        Assert.Contains("Tom Top", second.Find(".meeting").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_2_A_head_cannot_open_the_meeting_of_the_company_by_its_address()
    {
        await StartAsync(Company.Tom);
        var address = Navigation.Uri;

        SignIn(Company.Ann);
        Navigation.NavigateTo(address);
        var page = Render<MeetingPage>();

        Assert.Equal("There is no such meeting among yours: start a new one.", page.Find("[role=alert]").TextContent);
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
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
        await page.Find(".decide .button.primary").ClickAsync(new());

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
        Navigation.NavigateTo("company/meeting");
        var page = Render<MeetingPage>();
        Assert.Equal(2, page.FindAll("option").Count);

        await page.Find(".button.primary").ClickAsync(new());

        await page.WaitForAssertionAsync(() => Assert.Contains("+200 since the last meeting", page.Find(".row").TextContent, StringComparison.Ordinal));
        await TurnToAsync(page, "Bob Seller");
        Assert.Equal(["Urgent deal"], page.FindAll("[data-kind='Won'] a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task CAB_2_A_head_neither_sees_nor_continues_the_meetings_of_the_company()
    {
        await StartAsync(Company.Tom);
        var meeting = await ReadAsync(context => context.Meetings.AsNoTracking().SingleAsync(Ct));
        var ann = CallerOf(Company.Ann);

        Assert.Empty(await Services.GetRequiredService<MeetingHistory>().ListAsync(ann, Ct));
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
        Navigation.NavigateTo("company/meeting");
        var page = Render<MeetingPage>();
        await page.Find(".button.primary").ClickAsync(new());
        await page.WaitForAssertionAsync(() => page.Find("[data-next]"));
        return page;
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private static string OpenOf(IRenderedComponent<MeetingPage> page) => page.Find("[data-open] .kpi-number").TextContent;

    private static async Task TurnToAsync(IRenderedComponent<MeetingPage> page, string title)
    {
        while (page.Find("h1").TextContent != title)
        {
            Assert.False(page.Find("[data-next]").HasAttribute("disabled"), $"The meeting has no page {title}.");
            await page.Find("[data-next]").ClickAsync(new());
        }
    }

    private async Task<Employee> HireAsync(string name, Role role)
    {
        var employee = new Employee(name, role);
        await ChangeAsync("sample", context =>
        {
            context.Add(employee);
            context.Add(new SalesUser { UserName = name, Email = "una@example.com", Employee = employee, SecurityStamp = name });
            return Task.CompletedTask;
        });
        return employee;
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
