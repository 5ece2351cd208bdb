using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using SalesDashboard.Web.Pages.Team;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Team;

public sealed class TeamPageTests : LivePageTest
{
    /// <summary>There is no database here, from which automation is counted.</summary>
    public TeamPageTests() => ComponentFactories.AddStub<ProcessCount>();

    [Fact]
    public void Rows_carry_their_level_and_place_and_leaves_are_not_expandable()
    {
        var page = Open<TeamPage>(SampleCompany.Director, "team");

        Assert.Equal("treegrid", page.Find("table").GetAttribute("role"));
        Assert.Equal(["1", "2", "3", "3", "2", "3", "1", "2", "3"], Attributes(page, "aria-level"));
        Assert.Equal(["1", "1", "1", "2", "2", "1", "2", "1", "1"], Attributes(page, "aria-posinset"));
        Assert.Equal(["2", "2", "2", "2", "2", "1", "2", "1", "1"], Attributes(page, "aria-setsize"));
        Assert.Equal(["true", "true", null, null, "true", null, "true", "true", null], Attributes(page, "aria-expanded"));
        Assert.Equal("0", Assert.Single(page.FindAll("tbody [tabindex='0']")).GetAttribute("tabindex"));
    }

    [Fact]
    public void CAB_37a_CAB_37b_CAB_37c_CAB_37d_CAB_37e_AHEAD_1_Columns_and_the_foot_row_as_the_sum_of_the_regions()
    {
        Company.Sell(SampleCompany.Bohdan, 200_000);
        Company.Sell(SampleCompany.Nadia, 300_000);

        var page = Open<TeamPage>(SampleCompany.Director, "team");

        Assert.Equal("₴ thousand", page.Find("th").TextContent);
        Assert.Equal(["600", "429", "200", "", "33%", "−229", "−53.3%", "−8.0", "67", "0", "0", ""], Numbers(Row(page, "r1")));
        Assert.Equal(["400", "286", "300", "", "75%", "+14", "+5.0%", "+0.7", "17", "0", "0", ""], Numbers(Row(page, "r2")));
        Assert.Equal(["1,000", "714", "500", "", "50%", "−214", "−30.0%", "−4.5", "83", "0", "0", ""], Numbers(page.Find("tfoot tr")).Skip(1));
    }

    [Fact]
    public void Sale_draws_only_the_rows_that_changed()
    {
        var page = Open<TeamPage>(SampleCompany.Director, "team");

        Company.Sell(SampleCompany.Bohdan, 90_000);

        page.WaitForAssertion(() => Assert.Equal("90", Numbers(Row(page, "p101")).ElementAt(2)));
        Assert.Equal(
            ["West", "Lviv", "Bohdan Melnyk"],
            page.FindComponents<TreeRow>().Where(row => row.RenderCount > 1).Select(row => row.Instance.Row.Name));
        Assert.Equal(["90", "90", "90", "90"], page.FindAll(".flash").Select(number => number.TextContent));
    }

    [Fact]
    public void CAB_4b_CAB_36_The_tab_by_departments_groups_by_places_and_by_the_departments_themselves()
    {
        var page = Open<TeamPage>(SampleCompany.Director, "team?view=departments");

        Assert.Equal("By departments", page.Find(".page-bar .segments [aria-current='true']").TextContent);
        Assert.Equal("Department", page.Find(".grouping [aria-current='true']").TextContent);
        Assert.Equal(["d1", "p101", "p102", "p103", "d2", "p201"], Attributes(page, "data-key"));
        Assert.Equal(["1", "2", "2", "2", "1", "2"], Attributes(page, "aria-level"));
    }

    [Fact]
    public void UI_2_6_A_header_sorts_inside_each_parent_and_says_so()
    {
        Company.Sell(SampleCompany.Larysa, 90_000);

        var page = Open<TeamPage>(SampleCompany.Director, "team?sort=-fact");

        Assert.Equal(["r1", "r1c11", "p102", "p101", "r1c12", "p103", "r2", "r2c21", "p201"], Attributes(page, "data-key"));
        Assert.Equal(["1", "1", "1", "2", "2", "1", "2", "1", "1"], Attributes(page, "aria-posinset"));
        var head = page.Find("th[aria-sort='descending']");
        Assert.Equal(("Fact ↓", "team?sort=fact"), (head.TextContent.Trim(), head.QuerySelector("a")?.GetAttribute("href")));
    }

    [Fact]
    public async Task CAB_38_Branch_folds_and_unfolds()
    {
        var page = Open<TeamPage>(SampleCompany.Director, "team");

        await page.Find("[data-key='r1'] [data-toggle]").ClickAsync();

        Assert.Equal(["r1", "r2", "r2c21", "p201"], Attributes(page, "data-key"));
        Assert.Equal("false", Row(page, "r1").GetAttribute("aria-expanded"));

        await page.Find("[data-key='r1'] [data-toggle]").ClickAsync();

        Assert.Equal(9, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public void Manager_opens_the_cabinet_of_the_month_and_the_board()
    {
        var page = Open<TeamPage>(SampleCompany.Director, "team");

        Assert.Equal("people/101/2026-11", Row(page, "p101").QuerySelector("th a")?.GetAttribute("href"));
        Assert.Equal("deals?owner=101", Row(page, "p101").QuerySelector("td a")?.GetAttribute("href"));
        Assert.Null(Row(page, "r1").QuerySelector("a"));
    }

    [Fact]
    public void Head_gets_no_byte_of_another_department()
    {
        Company.Sell(SampleCompany.Nadia, 300_000);
        var page = Open<TeamPage>(SampleCompany.HeadOfWest, "team");

        Company.Sell(SampleCompany.Bohdan, 90_000);

        page.WaitForAssertion(() => Assert.Equal("90", Numbers(page.Find("tfoot tr")).ElementAt(3)));
        Assert.DoesNotContain("Canary", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranking_is_a_view_of_the_same_address()
    {
        Company.Sell(SampleCompany.Nadia, 200_000);
        Company.Sell(SampleCompany.Bohdan, 30_000);

        var page = Open<TeamPage>(SampleCompany.Director, "team?view=ranking");

        Assert.Equal(["1NadiaCanary Bondar", "2Bohdan Melnyk"], page.FindAll("tbody th").Take(2).Select(Name));
        Assert.Equal("Ranking", page.Find(".segments [aria-current='true']").TextContent);
        Assert.Equal("team/2026-12?view=ranking", page.Find("[data-shortcut=']']").GetAttribute("href"));
    }

    [Fact]
    public void Month_without_a_plan_has_dashes_and_says_so()
    {
        var page = Open<TeamPage>(SampleCompany.HeadOfWest, "team/2027-03", "2027-03");

        Assert.Contains("No plan for March 2027 yet.", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal(["–", "–", "0", "", "–", "–", "–", "–", "–", "0", "0", ""], Numbers(page.Find("tfoot tr")).Skip(1));
        Assert.DoesNotMatch("NaN|Infinity|∞", page.Markup);
    }

    [Fact]
    public void Manager_is_refused_by_the_page_itself() =>
        Assert.Equal("No access", Open<TeamPage>(SampleCompany.Bohdan, "team").Find("h1").TextContent);

    private static string Name(IElement cell) => string.Concat(cell.QuerySelector(".place")?.TextContent, cell.QuerySelector("a")?.LastChild?.TextContent);

    private static IElement Row(IRenderedComponent<TeamPage> page, string key) => page.Find($"[data-key='{key}']");

    private static IEnumerable<string?> Attributes(IRenderedComponent<TeamPage> page, string name) => page.FindAll("tbody tr").Select(row => row.GetAttribute(name));

    private static IEnumerable<string> Numbers(IElement row) => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());
}
