using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Pages.Cabinet.Parts;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Shell.Notices;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

public sealed class PlansPageTests : CabinetTest
{
    private static readonly DateOnly s_nextMonday = Monday.AddDays(7);

    [Fact]
    public async Task CAB_34_Personal_plans_show_next_week_and_other_weeks_by_address()
    {
        var page = await OpenAsync();

        Assert.Equal("Plan Dec\u00A018 – Dec\u00A022", page.Find("h1").TextContent);
        Assert.Equal(["Mon\u00A018", "Tue\u00A019", "Wed\u00A020", "Thu\u00A021", "Fri\u00A022"], page.FindAll(".planner h2").Select(day => day.TextContent));
        Assert.Equal(["Sign the contract"], Subjects(page, s_nextMonday.AddDays(1)));
        Assert.Equal("me/plans/2017-W50", page.Find("[data-shortcut='[']").GetAttribute("href"));
    }

    [Fact]
    public async Task CAB_34_An_activity_is_put_on_another_day_by_drag_or_Alt_and_arrow_and_by_its_buttons()
    {
        var page = await OpenAsync();
        var planner = page.FindComponent<Planner>();
        var id = Find("Sign the contract").Id;

        // What the script calls for a drop and for Alt with an arrow.
        Assert.True(await page.InvokeAsync(() => planner.Instance.MoveAsync(id, "2017-12-21")));
        page.WaitForAssertion(() => Assert.Equal(["Sign the contract"], Subjects(page, s_nextMonday.AddDays(3))));
        await page.FindAll($"#plan-{id} .icon-button")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(["Send the offer", "Sign the contract"], Subjects(page, s_nextMonday.AddDays(2))));
        Assert.Equal("“Sign the contract” stands on Wed\u00A020 now.", page.Find("[role=status]").TextContent);
        Assert.Equal(10, Find("Sign the contract").DueAt.Hour);
    }

    [Theory]
    [InlineData("someday")]
    [InlineData("2017-12-19")]
    [InlineData("2017-13-45")]
    public async Task CAB_34_What_the_browser_claims_of_days_and_cards_moves_nothing_wrong(string day)
    {
        var page = await OpenAsync();
        var planner = page.FindComponent<Planner>();
        var before = Find("Sign the contract");

        Assert.False(await page.InvokeAsync(() => planner.Instance.MoveAsync(before.Id, day)));
        Assert.False(await page.InvokeAsync(() => planner.Instance.MoveAsync(Find("Secret call").Id, "2017-12-20")));

        Assert.Equal(before, Find("Sign the contract"));
        Assert.Equal(14, Find("Secret call").DueAt.Day);
    }

    [Fact]
    public async Task CAB_34_The_week_before_is_copied_once()
    {
        var page = await OpenAsync();

        await page.Find(".page-bar .button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("7 activities copied", page.Find("[role=status]").TextContent));
        page.WaitForAssertion(() => Assert.Equal(["Ring the mill", "See the mill"], Subjects(page, s_nextMonday)));
        await page.Find(".page-bar .button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.StartsWith("Nothing was copied", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(9, page.FindAll(".plan").Count));
    }

    [Fact]
    public async Task CAB_34_An_activity_is_planned_for_a_day()
    {
        var page = await OpenAsync();

        await page.FindAll(".planner header .icon-button")[4].ClickAsync(new());
        await page.Find("input[maxlength='300']").ChangeAsync(new ChangeEventArgs { Value = "Visit" });
        await page.Find("form.activity").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["Visit"], Subjects(page, s_nextMonday.AddDays(4))));
        Assert.Null(Find("Visit").AssignedById);
    }

    [Fact]
    public async Task CAB_35_CAB_52_Head_and_manager_see_what_the_other_plans_live_and_the_manager_is_told()
    {
        var bobs = await OpenAsync();
        var bell = Render<NoticeBell>();
        await Services.GetRequiredService<AssignActivity>().ExecuteAsync(
            new AssignActivity.Request(Company.Bob.Id, ActivityType.Task, Noon(1), "Prepare the tender") { DealId = Company.Open[2].Id }, Ann(), Ct);

        bobs.WaitForAssertion(() => Assert.Contains("Prepare the tender", Subjects(bobs, s_nextMonday.AddDays(1))));
        Assert.Contains("set by Ann Head", bobs.Find($"#plan-{Find("Prepare the tender").Id}").TextContent, StringComparison.Ordinal);
        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".notices").GetAttribute("data-unread")));
        Assert.Equal("Ann Head has set you: Prepare the tender", bell.Find("[role=status]").TextContent);
        Assert.Equal("me/week/2017-W51?day=2017-12-19#activity-" + Find("Prepare the tender").Id, bell.Find("li a").GetAttribute("href"));
    }

    [Fact]
    public async Task CAB_35_The_head_comments_in_the_plans_of_a_subordinate_and_what_is_added_is_assigned()
    {
        await FillWeekAsync();
        SignIn(Company.Ann);
        var page = Render<PlansPage>(parameters => parameters.Add(p => p.PersonId, Company.Bob.Id));
        var id = Find("Sign the contract").Id;

        await page.FindAll($"#plan-{id} button").Single(button => button.TextContent == "Comment").ClickAsync(new());
        await page.Find("form .input").ChangeAsync(new ChangeEventArgs { Value = "Take the lawyer along" });
        await page.Find($"#plan-{id} form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Ann Head: Take the lawyer along", page.Find($"#plan-{id}").TextContent, StringComparison.Ordinal));
        await page.FindAll(".planner header .icon-button")[0].ClickAsync(new());
        await page.Find("input[maxlength='300']").ChangeAsync(new ChangeEventArgs { Value = "Write to the mill" });
        await page.Find("form.activity").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["Write to the mill"], Subjects(page, s_nextMonday)));
        Assert.Equal((Company.Bob.Id, Company.Ann.Id), (Find("Write to the mill").EmployeeId, Find("Write to the mill").AssignedById));
        Assert.Equal([("Assigned", true), ("Commented", true)], NoticesOf(Company.Bob).Select(notice => (notice.Kind, notice.IsNew)));
    }

    [Fact]
    public async Task CAB_35_A_manager_does_not_comment_on_own_plans()
    {
        var page = await OpenAsync();

        Assert.DoesNotContain(page.FindAll(".plan button"), button => button.TextContent == "Comment");
    }

    [Fact]
    public async Task CAB_52_Opening_the_list_reads_what_it_shows_and_nobody_else_s_bell_rings()
    {
        await FillWeekAsync();
        await Services.GetRequiredService<AssignActivity>().ExecuteAsync(new AssignActivity.Request(Company.Bob.Id, ActivityType.Task, Noon(1), "Prepare"), Ann(), Ct);
        SignIn(Company.Eve);
        Assert.Equal("0", Render<NoticeBell>().Find(".notices").GetAttribute("data-unread"));
        SignIn(Company.Bob);
        var bell = Render<NoticeBell>();

        await bell.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);

        bell.WaitForAssertion(() => Assert.Equal("0", bell.Find(".notices").GetAttribute("data-unread")));
        Assert.Equal("new", bell.Find("li").ClassName);
        Assert.False(Assert.Single(NoticesOf(Company.Bob)).IsNew);
    }

    [Fact]
    public async Task CAB_1_Nothing_of_another_person_is_in_plans_or_week()
    {
        var page = await OpenAsync();

        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        await page.FindAll(".planner header .icon-button")[0].ClickAsync(new());
        Assert.Contains("Prime Auto", page.Find("form.activity").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<PlansPage>> OpenAsync()
    {
        await FillWeekAsync();
        SignIn(Company.Bob);
        return Render<PlansPage>();
    }

    private Caller Ann()
    {
        var user = Engine.Read(book => book.Organization.Users.Values.Single(user => user.EmployeeId == Company.Ann.Id));
        return Engine.Read(new AccessSpec(user.Id)).Caller ?? throw new InvalidOperationException("Ann has an account.");
    }

    private static DateTime Noon(int day) => s_nextMonday.AddDays(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static List<string> Subjects(IRenderedComponent<PlansPage> page, DateOnly day) =>
        page.FindAll($".planner section[data-day='{day:yyyy-MM-dd}'] .subject").Select(subject => subject.TextContent).ToList();
}
