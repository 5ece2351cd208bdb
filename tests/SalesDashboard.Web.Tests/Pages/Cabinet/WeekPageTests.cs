using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Testing;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

public sealed class WeekPageTests : CabinetTest
{
    [Fact]
    public async Task CAB_20_CAB_21a_to_CAB_24_Rows_are_Monday_to_Friday_and_columns_the_nine_types_in_order()
    {
        var page = await OpenAsync();

        Assert.Equal(["Mon\u00A011", "Tue\u00A012", "Wed\u00A013", "Thu\u00A014", "Fri\u00A015"], page.FindAll(".wide tbody th").Select(day => day.TextContent));
        Assert.Equal(
            [
                "Cold call", "Call to a potential client", "Call on a deal in work", "Incoming call, new client", "Incoming call, known client",
                "Cold meeting", "Meeting with a potential client", "Meeting with an active client", "Demonstration",
            ],
            page.FindAll(".wide thead a").Select(type => type.GetAttribute("title")));
        Assert.Equal(9, page.FindAll(".narrow tbody tr:not(.sum, .last)").Count);
    }

    [Fact]
    public async Task CAB_19_CAB_25_CAB_26_CAB_27_Cells_are_all_by_closed_with_sums_and_the_coefficient()
    {
        var page = await OpenAsync();

        Assert.Equal(["1/1", "–", "–", "–", "–", "1/1", "1/1", "–", "–", "1/1", "–", "–", "63%"], Row(page, "Mon\u00A011"));
        Assert.Equal(["–", "–", "1/0!", "–", "–", "1/0", "–", "–", "–", "–", "–", "–", "0%"], Row(page, "Wed\u00A013"));
        Assert.Equal(["–", "–", "1/0", "–", "–", "1/0", "–", "–", "–", "–", "–", "–", "0%"], Row(page, "Fri\u00A015"));
        Assert.Equal(["1/1", "–", "2/0!", "1/0!", "–", "4/1", "1/1", "–", "–", "1/1", "1/1", "1/1", "59%"], page.FindAll(".wide tfoot td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Letters 1/1", Render<MyMonthPage>().FindAll(".others > span")[0].TextContent.Trim());
    }

    [Fact]
    public async Task CAB_28_The_weekday_leads_to_the_activities_of_that_day()
    {
        var table = await OpenAsync();
        var href = table.FindAll(".wide tbody th a")[3].GetAttribute("href");

        var page = Open(href);

        Assert.Equal($"me/week/{WeekText}?day=2017-12-14", href);
        Assert.Equal("Thu\u00A014", page.Find("#list-heading").TextContent);
        Assert.Equal(["Calls about prices", "Send the offer by post"], Subjects(page));
    }

    [Fact]
    public async Task CAB_33_The_cell_of_a_type_filters_by_it()
    {
        var table = await OpenAsync();
        var href = table.Find(".wide tbody tr:nth-child(4) a.cell").GetAttribute("href");

        var page = Open(href);

        Assert.Equal($"me/week/{WeekText}?day=2017-12-14&type=call-in-new", href);
        Assert.Equal("Thu\u00A014, Incoming call, new client", page.Find("#list-heading").TextContent);
        Assert.Equal(["Calls about prices"], Subjects(page));
    }

    [Fact]
    public async Task AHEAD_2_Every_cell_opens_exactly_as_many_activities_as_it_counts()
    {
        var cells = (await OpenAsync()).FindAll(".wide a.cell").Select(cell => (Href: cell.GetAttribute("href"), All: cell.TextContent.Split('/')[0])).ToList();

        Assert.Equal(11, cells.Count);
        Assert.All(cells, cell => Assert.Equal(cell.All, Subjects(Open(cell.Href)).Count.ToString(null, null)));
    }

    [Fact]
    public async Task CAB_29_CAB_30_CAB_31_Open_ones_are_black_closed_ones_struck_through_overdue_ones_red_and_words_say_it_too()
    {
        var page = await OpenAsync();

        Assert.Equal(("open", "○", "Today"), Look(page, "Show the demo"));
        Assert.Equal(("closed", "✓", "Closed"), Look(page, "Ring the mill"));
        Assert.Equal(("closed", "✓", "Closed late"), Look(page, "See the mill"));
        Assert.Equal(("overdue", "!", "1 day late"), Look(page, "Calls about prices"));
        var css = await File.ReadAllTextAsync(SalesDashboard.Testing.SourceTree.PathOf("src", "SalesDashboard.Web", "Pages", "Cabinet", "Parts", "ActivityRow.razor.css"), Ct);
        Assert.Contains(".closed .subject { text-decoration: line-through; }", css, StringComparison.Ordinal);
        Assert.Contains(".overdue :is(.mark, .subject, .state) { color: var(--sd-bad); }", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_32_Client_lead_and_deal_lead_to_what_they_are()
    {
        await ChangeAsync("sample", async context =>
        {
            var bob = await context.Employees.SingleAsync(employee => employee.Id == Company.Bob.Id, Ct);
            var stranger = new Domain.Clients.Client("New mill", Domain.Clients.ClientKind.Company);
            stranger.SetResponsible(bob);
            context.AddRange(stranger, Make(bob, ActivityType.CallOutCold, 4, "First call", client: stranger));
            var deal = await context.Deals.SingleAsync(deal => deal.Id == Company.Open[2].Id, Ct);
            deal.MoveTo(await context.Stages.SingleAsync(stage => stage.Id == Company.Proposal.Id, Ct), "zz", null, StoredCompany.Today, DateTime.UnixEpoch);
            context.Add(Make(bob, ActivityType.Task, 4, "Calculate", deal: deal));
        });
        var page = await OpenAsync();
        var (prime, fresh) = Engine.Read(book => (
            book.Catalog.Clients.Values.Single(client => client.Name == "Prime Auto").Id, book.Catalog.Clients.Values.Single(client => client.Name == "New mill").Id));

        Assert.Equal([("Client: Prime Auto", $"clients/{prime}"), ("Lead: Urgent deal", $"deals/{Company.Open[1].Id}")], Links(page, "Show the demo"));
        Assert.Equal([("Lead: New mill", $"clients/{fresh}")], Links(page, "First call"));
        Assert.Equal([("Client: Prime Auto", $"clients/{prime}"), ("Deal: Calm deal", $"deals/{Company.Open[2].Id}")], Links(page, "Calculate"));
    }

    [Fact]
    public async Task CAB_7_An_activity_is_entered_on_the_page_and_closed_with_its_result()
    {
        var page = await OpenAsync("?day=2017-12-15");

        await page.Find("button.primary").ClickAsync(new());
        await page.Find("input[maxlength='300']").ChangeAsync(new ChangeEventArgs { Value = "Ring once more" });
        await page.Find("select[id$='about']").ChangeAsync(new ChangeEventArgs { Value = $"deal-{Company.Open[1].Id}" });
        await page.Find("form.activity").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Ring once more", Subjects(page)));
        Assert.Empty(page.FindAll("form.activity"));
        Assert.Equal("“Ring once more” is saved.", page.Find("[role=status]").TextContent);

        await Button(page, "Ring once more", "Close").ClickAsync(new());
        await page.Find(".panel input").ChangeAsync(new ChangeEventArgs { Value = "Sold" });
        await page.Find("form.panel").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(("closed", "✓", "Closed"), Look(page, "Ring once more")));
        Assert.Contains("Result: Sold", Line(page, "Ring once more").TextContent, StringComparison.Ordinal);
        Assert.Equal((Company.Open[1].Id, "Sold"), (Find("Ring once more").DealId, Find("Ring once more").Result));
    }

    [Fact]
    public async Task CAB_34_An_activity_is_moved_and_repeated_from_its_line()
    {
        var page = await OpenAsync();

        await Button(page, "Calls about prices", "Move").ClickAsync(new());
        await page.Find("form.panel").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(("open", "○", "Today"), Look(page, "Calls about prices")));
        await Button(page, "Ring the mill", "Repeat").ClickAsync(new());
        await page.Find(".panel input").ChangeAsync(new ChangeEventArgs { Value = "2017-12-15" });
        await page.Find("form.panel").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(2, Subjects(page).Count(subject => subject == "Ring the mill")));
    }

    [Fact]
    public async Task CAB_7_An_activity_is_called_off_from_its_line_after_a_question()
    {
        var page = await OpenAsync();

        await Button(page, "Calls about prices", "Call off").ClickAsync(new());
        Assert.Contains("the journal keeps it", page.Find("form.panel").TextContent, StringComparison.Ordinal);
        await page.Find("form.panel").SubmitAsync();

        page.WaitForAssertion(() => Assert.DoesNotContain("Calls about prices", Subjects(page)));
        Assert.Equal("“Calls about prices” is called off.", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task A_line_that_somebody_changed_meanwhile_is_not_overwritten_and_says_who_did()
    {
        var page = await OpenAsync();
        await Button(page, "Calls about prices", "Edit").ClickAsync(new());
        var drawn = page.RenderCount;
        await ChangeAsync("Ann Head", async context => (await context.Activities.SingleAsync(activity => activity.Subject == "Calls about prices", Ct)).Remark("Mind the price", Company.Ann.Id));
        page.WaitForState(() => page.RenderCount > drawn);

        await page.Find("input[maxlength='300']").ChangeAsync(new ChangeEventArgs { Value = "Mine" });
        await page.Find("form.activity").SubmitAsync();

        Assert.StartsWith("Ann Head changed this activity at", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mind the price", Find("Calls about prices").Comment);
    }

    [Theory]
    [InlineData("me/week/2017-W99")]
    [InlineData("me/week/next")]
    public async Task A_week_that_is_none_is_not_found(string address)
    {
        await OpenAsync();
        var before = NotFounds;

        Open(address);

        Assert.True(NotFounds > before);
    }

    [Fact]
    public async Task CAB_1_A_colleague_s_week_by_its_address_is_like_one_of_nobody()
    {
        await FillWeekAsync();
        SignIn(Company.Bob);

        foreach (var id in new[] { Company.Eve.Id, 999_999 })
        {
            var week = Render<WeekPage>(parameters => parameters.Add(p => p.PersonId, id).Add(p => p.WeekText, WeekText));
            var plans = Render<PlansPage>(parameters => parameters.Add(p => p.PersonId, id));

            Assert.Equal(("", ""), (week.Markup.Trim(), plans.Markup.Trim()));
        }

        Assert.True(NotFounds >= 4);
    }

    [Fact]
    public async Task CAB_1_An_own_activity_about_a_colleague_s_client_and_deal_tells_nothing_of_them()
    {
        await ChangeAsync("import", async context =>
        {
            var bob = await context.Employees.SingleAsync(employee => employee.Id == Company.Bob.Id, Ct);
            var deal = await context.Deals.Include(deal => deal.Client).SingleAsync(deal => deal.Id == Company.SecretDeal.Id, Ct);
            context.Add(Make(bob, ActivityType.Task, 4, "Help", client: deal.Client, deal: deal));
        });
        var page = await OpenAsync();

        Assert.Contains("Help", Subjects(page));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        await Button(page, "Help", "Edit").ClickAsync(new());
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        await page.Find("form.activity").SubmitAsync();
        Assert.Equal("“Help” is saved.", page.Find("[role=status]").TextContent);
        Assert.Equal(Company.SecretDeal.Id, Find("Help").DealId);
    }

    private async Task<IRenderedComponent<WeekPage>> OpenAsync(string query = "")
    {
        await FillWeekAsync();
        SignIn(Company.Bob);
        return Open($"me/week/{WeekText}{query}");
    }

    private IRenderedComponent<WeekPage> Open(string? address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address ?? "");
        return Render<WeekPage>(parameters => parameters.Add(p => p.WeekText, address?.Split('/', '?')[2]));
    }

    private static List<string> Row(IRenderedComponent<WeekPage> page, string day) => page.FindAll(".wide tbody tr")
        .Single(row => row.QuerySelector("th")?.TextContent == day).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();

    private static List<string> Subjects(IRenderedComponent<WeekPage> page) => page.FindAll(".row .subject").Select(subject => subject.TextContent).ToList();

    private static IElement Line(IRenderedComponent<WeekPage> page, string subject) =>
        page.FindAll(".row").First(row => row.QuerySelector(".subject")?.TextContent == subject);

    private static (string?, string?, string?) Look(IRenderedComponent<WeekPage> page, string subject)
    {
        var line = Line(page, subject);
        return (line.ClassList.Last(), line.QuerySelector(".mark")?.TextContent, line.QuerySelector(".state")?.TextContent);
    }

    private static IEnumerable<(string, string?)> Links(IRenderedComponent<WeekPage> page, string subject) =>
        Line(page, subject).QuerySelectorAll(".sub a").Select(link => (link.TextContent, link.GetAttribute("href")));

    private static IElement Button(IRenderedComponent<WeekPage> page, string subject, string text) =>
        Line(page, subject).QuerySelectorAll(".do button").Single(button => button.TextContent == text);
}
