using Bunit;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Pages.Team;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Team;

/// <summary>The icons of a row and the sheet behind them, over a real database: Ann heads North, where Bob sells.</summary>
public sealed class PersonSheetTests : StoredPageTest
{
    [Fact]
    public async Task CAB_35_CAB_41_The_activities_icon_shows_what_is_open_and_what_is_overdue()
    {
        var page = await OpenAsync("activities");

        Assert.Equal(["! Dec 13 9:00 AM", "Dec 15 3:00 PM", "Dec 20 9:00 AM"], page.FindAll("dialog .when").Select(it => it.TextContent.Replace('\u00A0', ' ').Trim()));
        Assert.Equal(["Call back", "Show the demo", "Send the offer"], page.FindAll("dialog .what b").Select(it => it.TextContent));
        Assert.Equal("3!", Icon(page, "activities").TextContent.Trim());
    }

    [Fact]
    public async Task CAB_42_The_tasks_icon_shows_tasks_alone_live()
    {
        var page = await OpenAsync("tasks");
        Assert.Contains("Nothing is open here.", page.Find("dialog").TextContent, StringComparison.Ordinal);

        await ChangeAsync("Tom Top", async context =>
        {
            var bob = await context.Employees.SingleAsync(employee => employee.Id == Company.Bob.Id, Ct);
            var task = new Activity(ActivityType.Task, bob, new DateTime(2017, 12, 18, 9, 0, 0, DateTimeKind.Utc));
            task.Plan(ActivityType.Task, task.DueAt, "Tidy the price list");
            context.Add(task);
        });

        await page.WaitForAssertionAsync(() => Assert.Equal(["Tidy the price list"], page.FindAll("dialog .what b").Select(it => it.TextContent)));
        await page.WaitForAssertionAsync(() => Assert.Equal("1", Icon(page, "tasks").TextContent.Trim()));
    }

    [Fact]
    public async Task CAB_4d_CAB_43_The_processes_icon_shows_what_does_not_move_marked_as_stuck()
    {
        await ChangeAsync("Tom Top", async context =>
        {
            var stage = await context.Stages.SingleAsync(known => known.Id == Company.New.Id, Ct);
            context.Entry(stage).Property(nameof(stage.StuckAfterDays)).CurrentValue = 14;
        });
        var page = await OpenAsync("processes");

        // Stuck for thirty days: the late and the idle deal. The others have a step from today on.
        Assert.Equal(["Late deal", "Idle deal"], page.FindAll("dialog li a").Select(it => it.TextContent).Order(StringComparer.Ordinal).Reverse());
        Assert.All(page.FindAll("dialog li .chip"), chip => Assert.Equal("Stuck", chip.TextContent));
        Assert.Equal("2!", Icon(page, "processes").TextContent.Trim());
    }

    [Fact]
    public async Task CAB_43_Automation_that_works_on_open_deals_is_shown_and_that_of_others_is_not()
    {
        await ChangeAsync("Tom Top", context =>
        {
            var rule = new TunnelRule("Offer the service contract");
            rule.When(TunnelEvent.DealCreated, null, null, null, null, null);
            context.Add(rule);
            return Task.CompletedTask;
        });
        await ChangeAsync("Tom Top", async context =>
        {
            var rule = await context.Set<TunnelRule>().SingleAsync(Ct);
            foreach (var (deal, sequence) in new[] { (Company.Open[2].Id, 1), (Company.Open[2].Id, 2), (Company.WonDeal.Id, 3), (Company.SecretDeal.Id, 4) })
            {
                var run = new TunnelRun(rule, sequence, new TunnelFacts(TunnelEvent.DealCreated, null, deal, null, null, null, null, null), null, DateTime.UnixEpoch);
                run.End(TunnelResult.ActivityCreated);
                context.Add(run);
            }
        });
        var page = await OpenAsync("processes");

        await page.WaitForAssertionAsync(() => Assert.Equal(["Calm deal"], page.FindAll("[data-run] a").Select(link => link.TextContent)));
        Assert.Contains("Offer the service contract", page.Find("[data-run]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Running", page.Find("[data-run] .chip").TextContent);
        await page.WaitForAssertionAsync(() => Assert.Equal("1", Icon(page, "processes").TextContent.Trim()));
        Assert.Contains("Unclosed processes of Bob Seller: 1, stuck 0", Icon(page, "processes").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_44_CAB_45_The_deals_icon_opens_open_deals_with_their_state()
    {
        var page = await OpenAsync("deals");

        Assert.Equal(["Late deal", "Urgent deal", "Calm deal", "Idle deal"], Titles(page));
        Assert.Equal("New 4 · $1K", page.Find("dialog .states").TextContent.Trim());
        Assert.Contains("Open deals of Bob Seller: 4", Icon(page, "deals").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_46_A_head_sorts_up_then_down()
    {
        var page = await OpenAsync("deals");

        await page.Find("dialog [data-column='Sum']").ClickAsync(new());
        Assert.Equal(["Late deal", "Urgent deal", "Calm deal", "Idle deal"], Titles(page));
        Assert.Equal("ascending", page.Find("dialog th:has([data-column='Sum'])").GetAttribute("aria-sort"));

        await page.Find("dialog [data-column='Sum']").ClickAsync(new());
        Assert.Equal(["Idle deal", "Calm deal", "Urgent deal", "Late deal"], Titles(page));
        Assert.Equal("descending", page.Find("dialog th:has([data-column='Sum'])").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task CAB_47_The_clients_name_leads_to_the_deal()
    {
        var page = await OpenAsync("deals");

        Assert.Equal(("Prime Auto", $"deals/{Company.Open[0].Id}"), (page.Find("dialog td a").TextContent, page.Find("dialog td a").GetAttribute("href")));
    }

    [Theory]
    [InlineData("CallOut", ActivityType.CallOutCurrent)]
    [InlineData("CallIn", ActivityType.CallInKnown)]
    [InlineData("Letter", ActivityType.Letter)]
    [InlineData("Task", ActivityType.Task)]
    [InlineData("Meeting", ActivityType.MeetingActive)]
    public async Task CAB_48_CAB_49_CAB_50_CAB_51_CAB_52_What_the_head_sets_is_tied_to_the_deal_and_told_to_the_employee(string kind, ActivityType type)
    {
        var page = await OpenAsync("deals");

        await page.Find($"dialog td [data-assign='{kind}']").ClickAsync(new());
        await page.Find("#assign-subject").ChangeAsync($"{kind} about the late deal");
        await page.Find("dialog form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.StartsWith("Set for Bob Seller", page.Find("dialog [role=status]").TextContent, StringComparison.Ordinal));
        var set = await ReadAsync(context => context.Activities.AsNoTracking().SingleAsync(activity => activity.AssignedById == Company.Ann.Id, Ct));
        Assert.Equal(
            (type, Company.Bob.Id, (long?)Company.Open[0].Id, $"{kind} about the late deal"),
            (set.Type, set.EmployeeId, set.DealId, set.Subject));
        var told = Engine.Read(book => book.NoticesOf(Company.Bob.Id).Single());
        Assert.Equal((NoticeKind.Assigned, "Ann Head"), (told.Kind, told.From));
    }

    [Fact]
    public async Task CAB_49_The_letter_goes_on_in_the_mail_program()
    {
        await ChangeAsync("Tom Top", async context => (await context.Clients.SingleAsync(client => client.Name == "Prime Auto", Ct)).SetContacts("buy@prime.example", null));
        var page = await OpenAsync("deals");

        await page.Find("dialog td [data-assign='Letter']").ClickAsync(new());
        await page.Find("#assign-subject").ChangeAsync("Our offer");
        await page.Find("#assign-body").ChangeAsync("Dear client & friends");
        await page.Find("dialog form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal(
            "mailto:buy%40prime.example?subject=Our%20offer&body=Dear%20client%20%26%20friends", page.Find("dialog [role=status] a").GetAttribute("href")));
    }

    [Fact]
    public async Task CAB_39_Chosen_employees_and_months_stand_in_the_address_of_the_download()
    {
        SignIn(Company.Ann);
        var page = Render<TeamPage>();

        await page.Find("[data-export]").ClickAsync(new());
        Assert.Contains("Choose at least one employee.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        await page.Find("dialog input[type=checkbox]").ChangeAsync(true);

        Assert.Equal(
            [$"api/v1/reports/employee-deals?employees={Company.Bob.Id}&from=2017-12&to=2017-12&format=csv", $"api/v1/reports/employee-deals?employees={Company.Bob.Id}&from=2017-12&to=2017-12&format=xlsx"],
            page.FindAll("dialog a[download]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void CAB_2_Of_somebody_outside_the_scope_not_even_the_name_is_known() => Assert.Equal(
        new PersonDeskView(Company.Eve.Id, "", "USD", [], [], []),
        Engine.Read(new PersonDeskSpec(new Domain.Access.SalesScope.Departments([Company.Bob.DepartmentId ?? 0], Company.Ann.Id), Company.Eve.Id)));

    private async Task<IRenderedComponent<TeamPage>> OpenAsync(string kind)
    {
        SignIn(Company.Ann);
        var page = Render<TeamPage>();
        await Icon(page, kind).ClickAsync(new());
        return page;
    }

    private AngleSharp.Dom.IElement Icon(IRenderedComponent<TeamPage> page, string kind) => page.Find($"[data-person='{Company.Bob.Id}'] [data-kind='{kind}']");

    private static IEnumerable<string> Titles(IRenderedComponent<TeamPage> page) => page.FindAll("dialog tbody th").Select(cell => cell.TextContent.Trim());
}
