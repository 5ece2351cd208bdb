using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Pages.Company;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Deals;

/// <summary>The panel of one deal: corrected, planned, explained, recalled.</summary>
public sealed class DealPanelTests : StoredPageTest
{
    private long Deal => Company.Open[0].Id;

    [Fact]
    public async Task CLIENT_18_Contacts_of_the_client_stand_on_the_deal()
    {
        await ChangeAsync("admin", async context =>
            (await context.Clients.SingleAsync(client => client.Name == "Prime Auto", Ct)).SetContacts("info@prime.example", "+380 44 123-45-67"));
        SignIn(Company.Bob);

        var page = Open(Deal);

        Assert.Equal("mailto:info@prime.example", page.Find("dialog a[href^=mailto]").GetAttribute("href"));
        Assert.Equal("tel:+380441234567", page.Find("dialog a[href^=tel]").GetAttribute("href"));
        Assert.Equal("Prime Auto", page.Find("#edit-client").GetAttribute("value"));
    }

    [Fact]
    public async Task Each_field_is_saved_by_itself_and_the_history_tells_what_it_was()
    {
        SignIn(Company.Bob);
        var page = Open(Deal);

        await page.Find("#edit-amount").ChangeAsync("1 500,50");
        page.WaitForAssertion(() => Assert.Equal("Saved.", page.Find("dialog [role=status]").TextContent));
        await page.Find("#edit-waiting").ChangeAsync("2017-12-24");
        page.WaitForAssertion(() => Assert.Equal("12/24/2017", page.Find("#edit-waiting").GetAttribute("value")));

        var deal = await DealAsync(Deal);
        Assert.Equal((1500.5m, new DateOnly(2017, 12, 24), 3), (deal.Amount, deal.WaitingUntil, deal.Version));
        page.WaitForAssertion(() => Assert.Contains("Amount: $100 → $1,501", Story(page), StringComparison.Ordinal));
        Assert.Contains("Waiting until: – → ", Story(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_4_A_panel_that_could_not_follow_is_told_who_changed_the_deal_and_shows_it_as_it_is()
    {
        SignIn(Company.Bob);
        var page = Open(Deal);
        await page.InvokeAsync(() => Services.GetRequiredService<CircuitConnection>().Set(isUp: false));
        await RenameAsync("By Ann");

        await page.Find("#edit-title").ChangeAsync("By Bob");

        page.WaitForAssertion(() => Assert.StartsWith("Not saved: Ann Head changed it at 9:00", page.Find("dialog [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("By Ann", page.Find("dialog h2").TextContent);
    }

    [Fact]
    public async Task AHEAD_4_An_open_deal_follows_its_fields_stage_history_and_activities()
    {
        SignIn(Company.Bob);
        var page = Open(Deal);

        await RenameAsync("By Ann");
        page.WaitForAssertion(() => Assert.Equal("By Ann", page.Find("dialog h2").TextContent));
        Assert.Equal("By Ann", page.Find("#edit-title").GetAttribute("value"));
        Assert.Contains("Title: Late deal → By Ann", Story(page), StringComparison.Ordinal);

        await ChangeAsync("Ann Head", async context =>
        {
            var step = await context.Activities.Include(activity => activity.Employee).SingleAsync(activity => activity.DealId == Deal, Ct);
            step.Describe(step.Type, step.Employee, step.DueAt, step.ClosedAt, "Ask for the order", step.Result);
        });
        page.WaitForAssertion(() => Assert.Contains("Ask for the order", page.Find("dialog ul").TextContent, StringComparison.Ordinal));

        await ChangeAsync("Ann Head", async context =>
        {
            var won = await context.Stages.Include(stage => stage.Pipeline).SingleAsync(stage => stage.Id == Company.Won.Id, Ct);
            (await context.Deals.SingleAsync(deal => deal.Id == Deal, Ct)).MoveTo(won, "zz", loss: null, StoredCompany.Today, DateTime.UnixEpoch);
        });
        page.WaitForAssertion(() => Assert.Equal("Won", page.Find("dialog .chip").TextContent));
        Assert.Empty(page.FindAll("#edit-title"));
    }

    [Fact]
    public async Task AHEAD_4_What_is_being_typed_stays_when_others_change_the_deal_and_the_field_tells_what_it_replaces()
    {
        SignIn(Company.Bob);
        var page = Open(Deal);
        await page.Find("#edit-title").FocusAsync(new());
        await page.Find("#edit-client").InputAsync("Pri");
        await page.Find("dialog form.add .subject").ChangeAsync("Send the offer");

        await RenameAsync("By Ann");

        page.WaitForAssertion(() => Assert.Equal("By Ann", page.Find("dialog h2").TextContent));
        Assert.Equal("Late deal", page.Find("#edit-title").GetAttribute("value"));
        Assert.Equal("Prime Auto", page.Find("#edit-client").GetAttribute("value"));
        Assert.Equal("Send the offer", page.Find("dialog form.add .subject").GetAttribute("value"));
        Assert.Equal("Changed meanwhile: By Ann", page.Find(".field .hint").TextContent);

        await page.Find("#edit-title").ChangeAsync("By Bob");

        page.WaitForAssertion(() => Assert.Equal("By Bob", page.Find("dialog h2").TextContent));
        page.WaitForAssertion(() => Assert.Equal([], page.FindAll(".field .hint").Select(hint => hint.TextContent)));
        Assert.Equal("By Bob", (await DealAsync(Deal)).Title);
    }

    [Fact]
    public async Task CAB_1_An_open_deal_that_leaves_the_scope_is_shown_no_longer()
    {
        SignIn(Company.Bob);
        var page = Open(Deal);

        await ChangeAsync("admin", async context =>
        {
            var deal = await context.Deals.SingleAsync(deal => deal.Id == Deal, Ct);
            deal.AssignTo(await context.Employees.SingleAsync(person => person.Id == Company.Eve.Id, Ct));
            deal.Describe("Secret title", 100, "USD", source: null, expectedCloseOn: null);
        });

        page.WaitForAssertion(() => Assert.DoesNotContain("Late deal", page.Markup, StringComparison.Ordinal));
        Assert.NotNull(page.Find("dialog [role=status]"));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_for_an_amount_is_refused_beside_the_field()
    {
        SignIn(Company.Bob);
        var page = Open(Deal);

        await page.Find("#edit-amount").ChangeAsync("200");
        page.WaitForAssertion(() => Assert.Equal("Saved.", page.Find("dialog p[role=status]").TextContent));
        await page.Find("#edit-amount").ChangeAsync("much");

        Assert.StartsWith("“much” is no amount.", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("dialog p[role=status]"));
        Assert.Equal(2, (await DealAsync(Deal)).Version);
    }

    [Fact]
    public async Task Next_step_is_planned_and_closed_from_the_panel()
    {
        SignIn(Company.Bob);
        var page = Open(Company.Open[3].Id);
        Assert.Contains("Nothing is planned.", page.Find("dialog").TextContent, StringComparison.Ordinal);

        await page.Find("dialog form.add select").ChangeAsync(nameof(ActivityType.Letter));
        await page.Find("#step-due").ChangeAsync("12/18/2017");
        await page.Find("#step-due-time").ChangeAsync("11:30");
        await page.Find("dialog form.add .subject").ChangeAsync("Send the offer");
        await page.Find("dialog form.add").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Letter: Send the offer", page.Find("dialog li .what").TextContent));
        var step = await ReadAsync(context => context.Activities.SingleAsync(activity => activity.DealId == Company.Open[3].Id, Ct));
        Assert.Equal((ActivityType.Letter, new DateTime(2017, 12, 18, 11, 30, 0, DateTimeKind.Utc), Company.Bob.Id), (step.Type, step.DueAt, step.EmployeeId));

        await page.Find("dialog li button").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Done.", page.Find("dialog [role=status]").TextContent));
        Assert.NotNull((await ReadAsync(context => context.Activities.AsNoTracking().SingleAsync(activity => activity.Id == step.Id, Ct))).ClosedAt);
    }

    [Fact]
    public void Manager_looks_at_a_closed_deal_but_does_not_correct_it()
    {
        SignIn(Company.Bob);

        var page = Open(Company.WonDeal.Id);

        Assert.Empty(page.FindAll("dialog input, dialog select"));
    }

    [Fact]
    public async Task PIPE_49_Recall_asks_first_and_cancel_changes_nothing()
    {
        SignIn(Company.Ann);
        var page = Open(Company.WonDeal.Id);

        await Button(page, "Recall deal").ClickAsync();
        Assert.Contains("becomes open again", page.Find("dialog [role=group]").TextContent, StringComparison.Ordinal);
        await Button(page, "Cancel").ClickAsync();

        Assert.Empty(page.FindAll("dialog [role=group]"));
        Assert.Equal(1, (await DealAsync(Company.WonDeal.Id)).Version);
    }

    [Fact]
    public async Task PIPE_52_PIPE_53_History_tells_skipped_statuses_and_who_recalled_when_and_why()
    {
        await ChangeAsync("Bob Seller", async context =>
        {
            var won = await context.Stages.Include(stage => stage.Pipeline).SingleAsync(stage => stage.Id == Company.Won.Id, Ct);
            (await context.Deals.SingleAsync(deal => deal.Id == Deal, Ct)).MoveTo(won, "zz", loss: null, StoredCompany.Today, DateTime.UnixEpoch);
        });
        SignIn(Company.Ann);
        var page = Open(Deal);
        Assert.Contains("Won: “New” → “Won”Skipped: Proposal", Story(page), StringComparison.Ordinal);

        await Button(page, "Recall deal").ClickAsync();
        await page.Find("#recall-reason").ChangeAsync("Signed by mistake");
        await Button(page, "Recall deal").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains(
            "Recalled: “Won” → “Proposal”“Signed by mistake”Ann Head · 12/15/2017, 9:00\u00A0AM", Story(page), StringComparison.Ordinal));
        Assert.Contains("Won: “New” → “Won”", Story(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_54_AHEAD_3_Recall_on_one_page_takes_the_fact_out_of_another_page_at_once()
    {
        SignIn(Company.Ann);
        var company = Render<CompanyPage>();
        company.WaitForAssertion(() => Assert.Contains("8", company.Find("tfoot").TextContent, StringComparison.Ordinal));
        var before = company.Find("tfoot").TextContent;
        var page = Open(Company.WonDeal.Id);

        await Button(page, "Recall deal").ClickAsync();
        await Button(page, "Recall deal").ClickAsync();

        company.WaitForAssertion(() => Assert.NotEqual(before, company.Find("tfoot").TextContent));
        Assert.Equal(0m, Engine.Read(book => book.MeasuresOf(Company.Bob.Id, new(new(2017, 12), new(2017, 12))).Fact));
    }

    [Fact]
    public async Task AHEAD_15_Panel_explains_to_whom_the_deal_was_given_and_names_nobody_outside_the_scope()
    {
        await ChangeAsync("distribution", async context => context.Add(new DealDistribution(
            await context.Deals.SingleAsync(deal => deal.Id == Deal, Ct),
            new LeadDecision(Company.Bob.Id, GivenBecause.FewestDeals, 3, [new PassedOver(Company.Eve.Id, PassReason.Absent, new DateOnly(2017, 12, 20))]),
            DateTime.UnixEpoch)));
        SignIn(Company.Bob);

        var page = Open(Deal);

        Assert.Contains("Given to Bob Seller, who had the fewest open deals (3).", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Contains("somebody of another department was absent until 12/20/2017.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Eve", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_1_Name_of_a_former_owner_of_another_department_is_not_told()
    {
        await ChangeAsync("admin", async context => (await context.Deals.SingleAsync(deal => deal.Id == Company.SecretDeal.Id, Ct))
            .AssignTo(await context.Employees.SingleAsync(person => person.Id == Company.Bob.Id, Ct)));
        SignIn(Company.Bob);

        var page = Open(Company.SecretDeal.Id);

        Assert.Contains("Owner: – → Bob Seller", Story(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Eve", page.Markup, StringComparison.Ordinal);
    }

    private Task RenameAsync(string title) => ChangeAsync("Ann Head", async context =>
        (await context.Deals.SingleAsync(deal => deal.Id == Deal, Ct)).Describe(title, 100, "USD", source: null, expectedCloseOn: null));

    private IRenderedComponent<BoardPage> Open(long dealId)
    {
        var page = Render<BoardPage>(parameters => parameters.Add(p => p.DealId, dealId));
        page.WaitForElement("dialog ol");
        return page;
    }

    private static string Story(IRenderedComponent<BoardPage> page) => string.Concat(page.Find("dialog ol").TextContent.Split('\n').Select(line => line.Trim()));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<BoardPage> page, string name) =>
        page.FindAll("dialog button").Single(button => button.TextContent == name);
}
