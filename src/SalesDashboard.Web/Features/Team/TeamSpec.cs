using System.Collections.Immutable;
using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.PlanFacts;

namespace SalesDashboard.Web.Features.Team;

/// <summary>
/// The tree region, city, manager of a scope. The people's figures come from <see cref="PlanFactReader"/>, as in REST and
/// exports (AHEAD-2); every branch and the total are their sums.
/// </summary>
/// <param name="At">The month; null = the running one.</param>
public sealed record TeamSpec(SalesScope Scope, Month? At) : ViewSpec<TeamView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override TeamView Compute(SalesBook book, TeamView? previous)
    {
        var month = At ?? Month.Of(book.Today);
        var people = PlanFactReader.Read(book, Scope, new PlanFactQuery(new Period(month, month), Breakdown.Manager));
        var known = previous?.Rows.ToDictionary(row => row.Key) ?? [];
        var rows = ImmutableArray.CreateBuilder<TeamRow>();
        foreach (var row in Tree(book.Organization, people.Rows))
        {
            rows.Add(known.GetValueOrDefault(row.Key) is { } same && same == row ? same : row);
        }

        return new TeamView(
            month, book.Today, book.Settings.Currency, book.ProgressOf(month), book.Settings.Basis, rows.ToImmutable(), people.Total);
    }

    private static IEnumerable<TeamRow> Tree(Organization organization, IEnumerable<PlanFactRow> people)
    {
        var regions = people
            .Select(row => new Leaf(Id(row), row))
            .GroupBy(leaf => organization.RegionOf(leaf.Id))
            .Select(group => new Group(group.Key, organization.Regions.GetValueOrDefault(group.Key)?.Name, [.. group]));
        foreach (var (region, at, of) in Placed(regions, group => group.Id, group => group.Name, group => group.Sum))
        {
            var regionKey = $"r{region.Id}";
            yield return new TeamRow(regionKey, null, TeamLevel.Region, region.Id, region.Name, at, of, region.Sum);

            var cities = region.People
                .GroupBy(leaf => organization.CityOf(leaf.Id))
                .Select(group => new Group(group.Key, organization.Cities.GetValueOrDefault(group.Key)?.Name, [.. group]));
            foreach (var row in Cities(regionKey, cities))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<TeamRow> Cities(string regionKey, IEnumerable<Group> cities)
    {
        foreach (var (city, at, of) in Placed(cities, group => group.Id, group => group.Name, group => group.Sum))
        {
            var cityKey = $"{regionKey}c{city.Id}";
            yield return new TeamRow(cityKey, regionKey, TeamLevel.City, city.Id, city.Name, at, of, city.Sum);

            foreach (var (person, place, count) in Placed(city.People, leaf => leaf.Id, leaf => leaf.Row.Name, leaf => leaf.Row.Measures))
            {
                yield return new TeamRow($"p{person.Id}", cityKey, TeamLevel.Person, person.Id, person.Row.Name, place, count, person.Row.Measures);
            }
        }
    }

    /// <summary>The largest plan first: an order that rests while figures move. What has no place stands last.</summary>
    private static IEnumerable<(T Item, int Position, int Count)> Placed<T>(
        IEnumerable<T> items, Func<T, long> idOf, Func<T, string> nameOf, Func<T, Measures> measuresOf)
    {
        var ordered = items
            .OrderBy(item => idOf(item) == Node.None)
            .ThenByDescending(item => measuresOf(item).Plan)
            .ThenBy(nameOf, StringComparer.InvariantCulture)
            .ThenBy(idOf)
            .ToList();
        return ordered.Select((item, index) => (item, index + 1, ordered.Count));
    }

    private static long Id(PlanFactRow row) => row.Key is null ? Node.None : long.Parse(row.Key, CultureInfo.InvariantCulture);

    private sealed record Leaf(long Id, PlanFactRow Row);

    private sealed class Group(long id, string? name, IReadOnlyList<Leaf> people)
    {
        public long Id => id;

        /// <summary>A place that is pointed to but not known goes by its id.</summary>
        public string Name { get; } = name ?? (id == Node.None ? "" : id.ToString(CultureInfo.InvariantCulture));

        public IReadOnlyList<Leaf> People => people;

        public Measures Sum { get; } = people.Aggregate(default(Measures), (sum, leaf) => sum + leaf.Row.Measures);
    }
}
