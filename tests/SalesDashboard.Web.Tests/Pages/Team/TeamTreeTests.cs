using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Team;

/// <summary>The ways in which the same people stand in the tree: by departments, sorted, ranked.</summary>
public sealed class TeamTreeTests
{
    private readonly SampleCompany _company = new();

    [Fact]
    public void CAB_36_People_stand_under_their_departments_and_a_branch_is_the_sum_of_all_below_it()
    {
        _company.Publish(new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(2, "Department NorthCanary", 1, 302, 2)));
        var view = Read(new SalesScope.Company(), TeamGrouping.Department);

        Assert.Equal(
            [(1, "Department West"), (2, "Department NorthCanary"), (3, "NadiaCanary Bondar"), (2, "Bohdan Melnyk"), (2, "Larysa Savchenko"), (2, "Andrii Petrenko")],
            view.Rows.Select(row => (row.AriaLevel, row.Name)));
        Assert.Equal([1_000_000m, 400_000m], view.Rows.Where(row => row.IsBranch).Select(row => row.Measures.Plan));
        Assert.Equal([1, 1, 1, 2, 3, 4], view.Rows.Select(row => row.Position));
        Assert.All(view.Rows.Where(row => row.Parent == "d1"), row => Assert.Equal(4, row.Siblings));
        Assert.Equal(view.Total.Plan, view.Rows.Where(row => row.Parent is null).Sum(row => row.Measures.Plan));
    }

    [Fact]
    public void CAB_2_A_head_gets_the_own_departments_alone()
    {
        var view = Read(new SalesScope.Departments([1], SampleCompany.HeadOfWest), TeamGrouping.Department);

        Assert.Equal(["Department West", "Bohdan Melnyk", "Larysa Savchenko", "Andrii Petrenko"], view.Rows.Select(row => row.Name));
    }

    [Fact]
    public void CAB_38_Both_trees_and_the_ranking_hold_the_same_people_and_the_same_total()
    {
        _company.Sell(SampleCompany.Larysa, 123_000);
        var (places, departments) = (Read(new SalesScope.Company(), TeamGrouping.Place), Read(new SalesScope.Company(), TeamGrouping.Department));

        Assert.Equal(places.Total, departments.Total);
        Assert.Equal(places.TotalRate, departments.TotalRate);
        Assert.Equal(
            places.Rows.Where(row => !row.IsBranch).Select(row => row.Measures.Fact).Order(),
            departments.Rows.Where(row => !row.IsBranch).Select(row => row.Measures.Fact).Order());
        Assert.Equal(123_000, places.Rows.Where(row => row.Level == TeamLevel.City).Sum(row => row.Measures.Fact));
    }

    [Fact]
    public void UI_2_6_Sorting_keeps_the_tree()
    {
        _company.Sell(SampleCompany.Larysa, 90_000);
        _company.Sell(SampleCompany.Nadia, 10_000);
        var view = Read(new SalesScope.Company(), TeamGrouping.Place);

        string[] Sorted(string by) => [.. (TeamSort.Read(by)?.Apply(view.Rows) ?? view.Rows).Select(row => row.Name)];

        Assert.Equal(
            ["West", "Lviv", "Larysa Savchenko", "Bohdan Melnyk", "Lutsk", "Andrii Petrenko", "NorthCanary", "SumyCanary", "NadiaCanary Bondar"], Sorted("-fact"));
        Assert.Equal(
            ["NorthCanary", "SumyCanary", "NadiaCanary Bondar", "West", "Lutsk", "Andrii Petrenko", "Lviv", "Bohdan Melnyk", "Larysa Savchenko"], Sorted("fact"));
        Assert.Null(TeamSort.Read("nonsense"));
    }

    [Fact]
    public void A_header_sorts_down_then_up_then_not_at_all()
    {
        var down = TeamSort.After(null, TeamColumn.Open);
        var up = TeamSort.After(down, TeamColumn.Open);

        Assert.Equal(("-open", "open"), (down?.ToString(), up?.ToString()));
        Assert.Null(TeamSort.After(up, TeamColumn.Open));
        Assert.Equal("-plan", TeamSort.After(up, TeamColumn.Plan)?.ToString());
    }

    [Fact]
    public void UI_2_6_The_ranking_tells_who_climbed_since_a_week_ago()
    {
        _company.Sell(SampleCompany.Bohdan, 150_000, SampleCompany.Today.AddDays(-10));
        _company.Sell(SampleCompany.Larysa, 180_000);

        var ranked = RankedPerson.Of(Read(new SalesScope.Company(), TeamGrouping.Place));

        Assert.Equal([("Larysa Savchenko", 1, 1), ("Bohdan Melnyk", 2, -1)], ranked.Take(2).Select(it => (it.Row.Name, it.Place ?? 0, it.Climbed ?? 0)));
    }

    private TeamView Read(SalesScope scope, TeamGrouping by) => _company.Engine.Read(new TeamSpec(scope, null, by));
}
