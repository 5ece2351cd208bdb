using Bunit;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Company;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Company;
using SalesDashboard.Web.Ui.Deals;

namespace SalesDashboard.Web.Tests.Pages.Company;

/// <summary>Drilling from the company to regions, cities, departments and people; the lists behind the figures.</summary>
public sealed class CompanyCutTests : LivePageTest
{
    [Fact]
    public void CAB_3_CAB_6_The_page_is_drilled_from_region_to_city_to_manager()
    {
        Company.Sell(SampleCompany.Bohdan, 150_000);
        Company.Sell(SampleCompany.Nadia, 70_000);
        var company = Open<CompanyPage>(SampleCompany.Director, "company");
        Assert.Equal(["company?region=1", "company?region=2"], company.FindAll("a.into").Select(link => link.GetAttribute("href")));

        var west = Open<CompanyPage>(SampleCompany.Director, "company?region=1");
        Assert.Equal(["Lviv", "Lutsk"], Names(west));
        Assert.Equal(["company?region=1&city=11", "company?region=1&city=12"], west.FindAll("a.into").Select(link => link.GetAttribute("href")));
        Assert.Equal("West", west.Find("tfoot td").TextContent);
        Assert.DoesNotContain("Canary", west.Markup, StringComparison.Ordinal);

        var lviv = Open<CompanyPage>(SampleCompany.Director, "company?region=1&city=11");
        Assert.Equal(["Bohdan Melnyk", "Larysa Savchenko"], Names(lviv));
        Assert.Equal("people/101/2026-11", lviv.Find("a.into").GetAttribute("href"));
        Assert.Contains("₴150K sold", lviv.Find(".message").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void CAB_6_By_department_the_rows_add_up_too()
    {
        Company.Sell(SampleCompany.Bohdan, 150_000);
        var page = Open<CompanyPage>(SampleCompany.Director, "company?by=department");

        Assert.Equal(["Department West", "Department NorthCanary"], Names(page));
        var view = Company.Engine.Read(new CompanySpec(new SalesScope.Company(), null, new CompanyCut(ByDepartment: true)));
        Assert.Equal(view.Total.Measures, view.Rows.Aggregate(default(Domain.Plans.Measures), (sum, row) => sum + row.Measures));
        Assert.Equal(["Bohdan Melnyk", "Larysa Savchenko", "Andrii Petrenko"], Names(Open<CompanyPage>(SampleCompany.Director, "company?department=1")));
    }

    [Fact]
    public void CAB_6_Where_all_departments_hang_on_one_those_below_it_are_the_rows()
    {
        Company.Publish(
            new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(9, "All", null, null, 1)),
            new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(1, "Department West", 9, SampleCompany.HeadOfWest, 2)),
            new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(2, "Department NorthCanary", 9, 302, 2)));

        Assert.Equal(["Department West", "Department NorthCanary"], Names(Open<CompanyPage>(SampleCompany.Director, "company?by=department")));
    }

    [Theory]
    [InlineData("company?region=2")]
    [InlineData("company?city=21")]
    [InlineData("company?department=2")]
    [InlineData("company?by=department")]
    public void CAB_2_A_head_drills_into_nothing_of_another_department(string address)
    {
        Company.Sell(SampleCompany.Nadia, 70_000);

        var page = Open<CompanyPage>(SampleCompany.HeadOfWest, address);

        Assert.DoesNotContain("70", page.Find(".message, .empty").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NadiaCanary", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleCompany.Director)]
    [InlineData(SampleCompany.HeadOfWest)]
    public void AHEAD_2_A_figure_equals_the_sum_of_the_list_it_opens(long reader)
    {
        Company.Sell(SampleCompany.Bohdan, 150_000);
        Company.Sell(SampleCompany.Larysa, 30_000);
        Company.Sell(SampleCompany.Nadia, 70_000);
        Company.Offers(SampleCompany.Bohdan, 12_000, SampleCompany.New);
        SalesScope scope = reader == SampleCompany.Director ? new SalesScope.Company() : SampleCompany.WestScope;
        foreach (var cut in new[] { CompanyCut.Whole, new CompanyCut(ByDepartment: true), new CompanyCut(DepartmentId: 1, ByDepartment: true), new CompanyCut(RegionId: SampleCompany.West), new CompanyCut(RegionId: SampleCompany.West, CityId: SampleCompany.Lviv) })
        {
            var view = Company.Engine.Read(new CompanySpec(scope, null, cut));
            foreach (var row in view.Rows.Append(view.Total))
            {
                AssertList(scope, CompanyLinks.Fact(view, row), row.Measures.Fact, row.Measures.FactCount);
                AssertList(scope, CompanyLinks.Open(view, row), row.Measures.OpenSum, row.Measures.OpenCount);
            }

            var funnel = Assert.Single(view.Pipelines);
            AssertFirstStep(scope, cut, funnel);
        }
    }

    [Fact]
    public void AHEAD_20_A_sentence_stands_over_each_part()
    {
        Company.Sell(SampleCompany.Bohdan, 150_000);

        Assert.Contains("behind plan to date", Open<CompanyPage>(SampleCompany.Director, "company?region=1").Find(".message b").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region-1", 1, "region-1")]
    [InlineData("department-0", 0, "department-0")]
    [InlineData("planet-1", null, null)]
    [InlineData("region-x", null, null)]
    [InlineData("region--1", null, null)]
    [InlineData("region", null, null)]
    [InlineData(null, null, null)]
    public void A_part_of_the_company_comes_back_from_its_address(string? text, int? id, string? written)
    {
        var unit = OwnerUnit.Read(text);

        Assert.Equal((id, written), ((int?)unit?.Id, unit?.ToString()));
    }

    private void AssertList(SalesScope scope, string? address, decimal sum, int count)
    {
        Assert.NotNull(address);
        var filter = DealAddress.Read(new Uri(new Uri("http://localhost/"), address).Query);
        Assert.NotEqual(DealFilter.All, filter);
        Assert.Equal((sum, count), Company.Engine.Read(book =>
        {
            var deals = filter.In(book, scope).ToList();
            Assert.All(deals, deal => Assert.NotEqual(StageKind.Lost, deal.Kind));
            return (deals.Sum(book.Worth), deals.Count);
        }));
    }

    private void AssertFirstStep(SalesScope scope, CompanyCut cut, PipelineFunnel funnel)
    {
        var filter = new DealFilter { PipelineId = funnel.Id, Unit = CompanyLinks.UnitOf(cut), Dates = new DealDates(DealDateField.Created, funnel.From, SampleCompany.Today) };
        Assert.Equal(funnel.Stages[0].Count, Company.Engine.Read(book => filter.In(book, scope).Count()));
    }

    private static IEnumerable<string> Names(IRenderedComponent<CompanyPage> page) => page.FindAll("table:has(a.into) tbody th").Select(cell => cell.TextContent.Trim());
}
