using System.Collections.Immutable;
using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Team;

/// <summary>
/// The tree region, city, manager of a scope, or that of its departments. The people's figures come from
/// <see cref="PlanFactReader"/>, as in REST and exports (AHEAD-2); every branch and the total are their sums.
/// </summary>
/// <param name="At">The month; null = the running one.</param>
public sealed record TeamSpec(SalesScope Scope, Month? At, TeamGrouping By = TeamGrouping.Place) : ViewSpec<TeamView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards | Touch.Activities)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override TeamView Compute(SalesBook book, TeamView? previous)
    {
        var month = At ?? Month.Of(book.Today);
        var figures = PlanFactReader.Read(book, Scope, new PlanFactQuery(new Period(month, month), Breakdown.Manager));
        var works = new PersonWorks(book);
        var people = figures.Rows.Select(row => TeamPerson.Of(book, row, IdOf(row), month, works)).ToList();
        var tree = By == TeamGrouping.Place
            ? TeamTree.ByPlace(book.Organization, people)
            : DepartmentTree.Of(book.Organization, people, DepartmentsOf(book.Organization));
        var known = previous?.Rows.ToDictionary(row => row.Key) ?? [];
        var rows = ImmutableArray.CreateBuilder<TeamRow>();
        foreach (var row in tree)
        {
            rows.Add(known.GetValueOrDefault(row.Key) is { } same && same == row ? same : row);
        }

        return new TeamView(
            month, book.Today, book.Settings.Currency, book.ProgressOf(month), book.Settings.Basis, rows.ToImmutable(), figures.Total)
        {
            TotalRate = people.Aggregate(default(DayRate), (sum, person) => sum + person.Rate),
        };
    }

    private HashSet<long> DepartmentsOf(Organization organization) => Scope is SalesScope.Departments departments
        ? [.. departments.Ids.Where(organization.Departments.ContainsKey)]
        : [.. organization.Departments.Keys];

    private static long IdOf(PlanFactRow row) => row.Key is null ? Node.None : long.Parse(row.Key, CultureInfo.InvariantCulture);
}
