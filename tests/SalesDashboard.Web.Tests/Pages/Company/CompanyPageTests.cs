using AngleSharp.Dom;
using Bunit;
using SalesDashboard.Web.Pages.Company;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Company;

public sealed class CompanyPageTests : LivePageTest
{
    [Fact]
    public void AHEAD_20_Page_opens_with_its_finding()
    {
        Company.Sell(SampleCompany.Bohdan, 200_000);
        Company.Sell(SampleCompany.Nadia, 300_000);

        var page = Open<CompanyPage>(SampleCompany.Director, "company");

        Assert.Equal("Company, November 2026", page.Find("h1").TextContent);
        Assert.Equal("15 of 21 working days", page.Find(".chip").TextContent);
        Assert.Equal(
            "₴500K sold, ₴214K behind plan to date. At this pace the month closes at ₴700K, 70% of plan; West makes 100% of the gap.",
            Plain(page.Find(".message")));
        Assert.Equal("₴214K behind plan to date", page.Find(".message .bad").TextContent);
    }

    [Fact]
    public void Table_has_one_unit_and_its_total_is_the_sum_of_its_rows()
    {
        Company.Sell(SampleCompany.Bohdan, 200_000);
        Company.Sell(SampleCompany.Nadia, 300_000);
        Company.Offers(SampleCompany.Nadia, 50_000, SampleCompany.New);

        var page = Open<CompanyPage>(SampleCompany.Director, "company");

        Assert.Equal("₴ thousand", page.Find("th").TextContent);
        Assert.Equal(["600", "429", "200", "0"], Cells(page.Find("tbody tr:first-child")).Take(4));
        Assert.Equal(["33%", "−229", "−53.3%", "0", "0"], Cells(page.Find("tbody tr:first-child")).Skip(5).Take(5));
        Assert.Equal(["1,000", "714", "500", "0"], Cells(page.Find("tfoot tr")).Take(4));
        Assert.Equal(["50%", "−214", "−30.0%", "1", "50"], Cells(page.Find("tfoot tr")).Skip(5).Take(5));
    }

    [Fact]
    public void Sale_reaches_the_open_page_and_the_changed_fact_flashes()
    {
        var page = Open<CompanyPage>(SampleCompany.Director, "company");
        Assert.StartsWith("Nothing sold yet", Plain(page.Find(".message")), StringComparison.Ordinal);

        Company.Sell(SampleCompany.Nadia, 286_000);

        page.WaitForAssertion(() =>
        {
            Assert.StartsWith("₴286K sold", Plain(page.Find(".message")), StringComparison.Ordinal);
            Assert.Equal(["286", "286"], page.FindAll(".flash").Select(number => number.TextContent));
        });
    }

    [Fact]
    public void Charts_tell_their_numbers_in_words()
    {
        Company.Sell(SampleCompany.Bohdan, 150_000);
        Company.Offers(SampleCompany.Bohdan, 70_000, SampleCompany.Offer);

        var page = Open<CompanyPage>(SampleCompany.Director, "company");
        var labels = page.FindAll("[role=img]").Select(chart => chart.GetAttribute("aria-label")).ToList();

        Assert.Contains(labels, label => label?.Contains("Nov: forecast 210K, plan 1.00M; Dec: not begun, plan –", StringComparison.Ordinal) == true);
        Assert.Contains("Difference to plan: NorthCanary −286K; West −279K.", labels);
        Assert.Contains("Funnel: New 2; Offer 2 (100%); Won 1 (50%).", labels);
    }

    [Fact]
    public void Head_gets_no_byte_of_another_department()
    {
        Company.Sell(SampleCompany.Bohdan, 200_000);
        Company.Sell(SampleCompany.Nadia, 300_000);

        var page = Open<CompanyPage>(SampleCompany.HeadOfWest, "company");

        Assert.StartsWith("₴200K sold", Plain(page.Find(".message")), StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Total", page.Find("tfoot td").TextContent);
    }

    [Fact]
    public void Month_without_a_plan_has_dashes_and_no_infinity()
    {
        Company.Sell(SampleCompany.Bohdan, 200_000, new DateOnly(2026, 10, 5));

        var page = Open<CompanyPage>(SampleCompany.Director, "company/2026-10", "2026-10");

        Assert.Equal("₴200K sold, no plan for this month.", Plain(page.Find(".message")));
        Assert.Equal(["–", "–", "200", "0"], Cells(page.Find("tfoot tr")).Take(4));
        Assert.Equal(["–", "–", "–"], Cells(page.Find("tfoot tr")).Skip(5).Take(3));
        Assert.DoesNotMatch("NaN|Infinity|∞", page.Markup);
    }

    [Fact]
    public void Months_are_reached_by_links_that_the_keys_press()
    {
        var page = Open<CompanyPage>(SampleCompany.Director, "company/2026-12?pipeline=5", "2026-12");

        Assert.Equal("company/2026-11?pipeline=5", page.Find("[data-shortcut='[']").GetAttribute("href"));
        Assert.Equal("company/2027-01?pipeline=5", page.Find("[data-shortcut=']']").GetAttribute("href"));
        Assert.Equal("company?pipeline=5", page.Find("[data-shortcut='t']").GetAttribute("href"));
    }

    [Fact]
    public void Manager_is_refused_by_the_page_itself()
    {
        var page = Open<CompanyPage>(SampleCompany.Bohdan, "company");

        Assert.Equal("No access", page.Find("h1").TextContent);
        Assert.DoesNotContain("West", page.Markup, StringComparison.Ordinal);
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal);

    private static IEnumerable<string> Cells(IElement row) => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).SkipWhile(text => text is "Company" or "Total");
}
