using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Team;

namespace SalesDashboard.Web.Tests.Pages.Team;

public sealed class FoldingTests
{
    private readonly Folding _folding = new();

    [Fact]
    public void Small_team_is_open_at_first() => Assert.Equal(["r1", "r1c1", "p1", "p2"], Visible(2));

    [Fact]
    public void Large_team_shows_its_cities_at_first() => Assert.Equal(["r1", "r1c1"], Visible(16));

    [Fact]
    public void Closed_region_hides_everything_under_it()
    {
        _folding.Toggle("r1");

        Assert.Equal(["r1"], Visible(2));
    }

    [Fact]
    public void Turning_twice_is_as_before()
    {
        _folding.Toggle("r1c1");
        _folding.Toggle("r1c1");

        Assert.Equal(["r1", "r1c1"], Visible(16));
    }

    [Fact]
    public void What_the_tab_remembered_comes_back()
    {
        _folding.Restore(["r1c1"]);

        Assert.Equal(18, Visible(16).Count());
    }

    private IEnumerable<string> Visible(int people)
    {
        var rows = ImmutableArray.CreateBuilder<TeamRow>();
        rows.Add(new TeamRow("r1", null, TeamLevel.Region, 1, "West", 1, 1, default));
        rows.Add(new TeamRow("r1c1", "r1", TeamLevel.City, 1, "Lviv", 1, 1, default));
        rows.AddRange(Enumerable.Range(1, people).Select(id => new TeamRow($"p{id}", "r1c1", TeamLevel.Person, id, $"Person {id}", id, people, default)));
        var view = new TeamView(new Month(2026, 11), new DateOnly(2026, 11, 20), "UAH", new MonthProgress(15, 21), PlanToDateBasis.WorkingDays, rows.ToImmutable(), default);
        return _folding.Visible(view).Select(visible => visible.Row.Key);
    }
}
