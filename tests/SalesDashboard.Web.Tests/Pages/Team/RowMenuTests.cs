using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Plans;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Pages.Team;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Team;

/// <summary>The menu of a row and the plan behind it: Ann heads North, where Bob sells; December 2017 has begun.</summary>
public sealed class RowMenuTests : StoredPageTest
{
    [Fact]
    public async Task UI_2_8_The_menu_of_a_row_leads_to_cabinet_board_plan_deals_and_messages()
    {
        var page = await OpenMenuAsync();

        var items = page.FindAll("[role=menu] [role=menuitem]");
        Assert.Equal(
            ["Open the cabinet", "Open the board", "Plan", "Reassign deals", "Write a message", "Figures", "Activities", "Tasks", "Processes", "Deals", "Download deals"],
            items.Select(item => item.TextContent));
        Assert.Equal(
            [$"people/{Company.Bob.Id}/2017-12", $"deals?owner={Company.Bob.Id}", $"deals?view=list&owner={Company.Bob.Id}", $"messages/{Company.Bob.Id}"],
            items.Select(item => item.GetAttribute("href")).OfType<string>());
        Assert.Empty(page.FindAll("dialog"));
    }

    [Fact]
    public async Task CAB_35_The_menu_opens_what_the_icons_open()
    {
        var page = await OpenMenuAsync();

        await page.Find("[data-item=Activities]").ClickAsync(new());

        Assert.Equal("Bob Seller", page.Find("dialog h2").TextContent);
        Assert.Empty(page.FindAll("[role=menu]"));
    }

    [Fact]
    public async Task AHEAD_13_A_head_changes_the_plan_of_a_begun_month_only_with_a_reason()
    {
        var page = await OpenPlanAsync();
        Assert.Equal("$21,000", page.Find("[data-plan]").TextContent);

        await page.Find("#plan-amount").ChangeAsync("25 000");
        await page.Find("dialog form").SubmitAsync();
        Assert.StartsWith("Write why", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(21_000, await PlanAsync());

        await page.Find("#plan-reason").ChangeAsync("A new product");
        await page.Find("dialog form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("$25,000", page.Find("[data-plan]").TextContent));
        Assert.Equal(25_000, await PlanAsync());
        Assert.Contains("Ann Head: A new product", page.Find("dialog ol li").TextContent, StringComparison.Ordinal);
        Assert.Contains("after the month began", page.Find("dialog ol li").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("much")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("100000000000000")]
    public async Task What_is_no_sum_is_refused_with_what_was_typed(string typed)
    {
        var page = await OpenPlanAsync();

        await page.Find("#plan-amount").ChangeAsync(typed);
        await page.Find("dialog form").SubmitAsync();

        Assert.StartsWith($"“{typed}” is no plan", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(21_000, await PlanAsync());
    }

    [Fact]
    public async Task CAB_11_Nobody_without_the_right_sets_a_plan_and_no_manager_the_own_one()
    {
        var set = Services.GetRequiredService<SetPlans>();
        SetPlans.Cell[] bobs = [new(Company.Bob.Id, Month.Of(StoredCompany.Today), 1, "USD", "Mine", IsTyped: true)];
        var bob = CallerOf(Company.Bob);

        Assert.IsType<SetPlans.Denied>(await set.ExecuteAsync(bobs, bob, Ct));
        Assert.IsType<SetPlans.Denied>(await set.ExecuteAsync(bobs, bob with { Rights = bob.Rights | Rights.ManagePlans }, Ct));
        Assert.IsType<SetPlans.Denied>(await set.ExecuteAsync(bobs, CallerOf(Company.Tom) with { Rights = Rights.None }, Ct));
        Assert.IsType<SetPlans.UnknownEmployee>(await set.ExecuteAsync([bobs[0] with { EmployeeId = Company.Eve.Id }], CallerOf(Company.Ann), Ct));
        Assert.Equal(21_000, await PlanAsync());
    }

    [Fact]
    public async Task CAB_2_A_plan_outside_the_scope_is_not_read()
    {
        var plans = Services.GetRequiredService<PersonPlans>();

        Assert.Null(await plans.OfAsync(Company.Eve.Id, Month.Of(StoredCompany.Today), CallerOf(Company.Ann), Ct));
        Assert.NotNull(await plans.OfAsync(Company.Eve.Id, Month.Of(StoredCompany.Today), CallerOf(Company.Tom), Ct));
    }

    private async Task<IRenderedComponent<TeamPage>> OpenMenuAsync()
    {
        SignIn(Company.Ann);
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("team?view=ranking");
        var page = Render<TeamPage>();
        await page.Find($"tr[data-person='{Company.Bob.Id}'] [data-more]").ClickAsync(new());
        return page;
    }

    private async Task<IRenderedComponent<TeamPage>> OpenPlanAsync()
    {
        var page = await OpenMenuAsync();
        await page.Find("[data-item=plan]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => page.Find("#plan-amount"));
        return page;
    }

    private Task<decimal> PlanAsync() => ReadAsync(context => context.Plans.Where(plan => plan.EmployeeId == Company.Bob.Id).Select(plan => plan.Amount).SingleAsync(Ct));

    private Caller CallerOf(Employee employee) => Engine.Read(book => CallerFactory.OfUser(
        book.Organization, book.Organization.Users.Values.Single(user => user.EmployeeId == employee.Id).Id))
        ?? throw new InvalidOperationException($"{employee.Name} has no account.");
}
