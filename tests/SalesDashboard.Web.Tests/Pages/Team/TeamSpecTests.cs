using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Team;

public sealed class TeamSpecTests
{
    private readonly SampleCompany _company = new();

    private TeamView View => Compute(new SalesScope.Company(), null);

    [Fact]
    public void Tree_goes_from_region_to_city_to_manager_with_the_largest_plan_first() => Assert.Equal(
        [
            (TeamLevel.Region, "West", 1, 2),
            (TeamLevel.City, "Lviv", 1, 2),
            (TeamLevel.Person, "Bohdan Melnyk", 1, 2),
            (TeamLevel.Person, "Larysa Savchenko", 2, 2),
            (TeamLevel.City, "Lutsk", 2, 2),
            (TeamLevel.Person, "Andrii Petrenko", 1, 1),
            (TeamLevel.Region, "NorthCanary", 2, 2),
            (TeamLevel.City, "SumyCanary", 1, 1),
            (TeamLevel.Person, "NadiaCanary Bondar", 1, 1),
        ],
        View.Rows.Select(row => (row.Level, row.Name, row.Position, row.Siblings)));

    [Fact]
    public void AHEAD_2_Each_person_and_the_total_are_those_of_plan_fact()
    {
        _company.Sell(SampleCompany.Bohdan, 150_000);
        _company.Offers(SampleCompany.Nadia, 70_000, SampleCompany.Offer);

        var query = new PlanFactQuery(new Period(SampleCompany.November, SampleCompany.November), Breakdown.Manager);
        var expected = _company.Engine.Read(new PlanFactSpec(new SalesScope.Company(), query));

        Assert.Equal(expected.Total, View.Total);
        Assert.Equal(
            expected.Rows.Select(row => (row.Name, row.Measures)).OrderBy(row => row.Name, StringComparer.Ordinal),
            View.Rows.Where(row => !row.IsBranch).Select(row => (row.Name, row.Measures)).OrderBy(row => row.Name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(TeamLevel.Region)]
    [InlineData(TeamLevel.City)]
    [InlineData(TeamLevel.Person)]
    public void Every_level_adds_up_to_the_total(TeamLevel level)
    {
        _company.Sell(SampleCompany.Larysa, 12_345.67m);
        _company.Sell(SampleCompany.Nadia, 100);

        Assert.Equal(View.Total, View.Rows.Where(row => row.Level == level).Aggregate(default(Measures), (sum, row) => sum + row.Measures));
    }

    [Fact]
    public void Rows_that_did_not_change_stay_the_same_instances()
    {
        var before = View;
        _company.Sell(SampleCompany.Bohdan, 1_000);
        var after = Compute(new SalesScope.Company(), before);

        var changed = after.Rows.Where((row, index) => !ReferenceEquals(row, before.Rows[index])).Select(row => row.Name);

        Assert.Equal(["West", "Lviv", "Bohdan Melnyk"], changed);
    }

    [Fact]
    public void Who_sells_without_a_city_stands_last_and_counts_in_the_total()
    {
        _company.Sell(SampleCompany.HeadOfWest, 500);

        Assert.Equal(["", "", "Hanna Head"], View.Rows.TakeLast(3).Select(row => row.Name));
        Assert.Equal(500, View.Total.Fact);
    }

    [Fact]
    public void Ranking_is_by_percent_of_plan_equal_percents_share_a_place_and_no_plan_is_last()
    {
        _company.Sell(SampleCompany.Bohdan, 30_000);
        _company.Sell(SampleCompany.Andrii, 10_000);
        _company.Sell(SampleCompany.Nadia, 100_000);
        _company.Sell(SampleCompany.HeadOfWest, 900_000);

        Assert.Equal(
            [("NadiaCanary Bondar", 1), ("Bohdan Melnyk", 2), ("Andrii Petrenko", 2), ("Larysa Savchenko", 4), ("Hanna Head", null)],
            RankedPerson.Of(View).Select(person => (person.Row.Name, person.Place)));
    }

    private TeamView Compute(SalesScope scope, TeamView? previous) => _company.Engine.Read(book => new TeamSpec(scope, null).Compute(book, previous));
}
