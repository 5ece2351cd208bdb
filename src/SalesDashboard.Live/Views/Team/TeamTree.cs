using System.Globalization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Team;

/// <summary>Puts people under their cities and regions. The largest plan first: an order that rests while figures move.</summary>
internal static class TeamTree
{
    public static IEnumerable<TeamRow> ByPlace(Organization organization, IEnumerable<TeamPerson> people)
    {
        var regions = people
            .GroupBy(person => organization.RegionOf(person.Id))
            .Select(group => new Branch(group.Key, organization.Regions.GetValueOrDefault(group.Key)?.Name, [.. group]));
        foreach (var (region, at, of) in Placed(regions, branch => branch.Id, branch => branch.Name, branch => branch.Sum))
        {
            var regionKey = $"r{region.Id}";
            yield return region.ToRow(regionKey, null, TeamLevel.Region, at, of);

            var cities = region.People
                .GroupBy(person => organization.CityOf(person.Id))
                .Select(group => new Branch(group.Key, organization.Cities.GetValueOrDefault(group.Key)?.Name, [.. group]));
            foreach (var row in Cities(regionKey, cities))
            {
                yield return row;
            }
        }
    }

    /// <summary>What has no place stands last.</summary>
    public static IEnumerable<(T Item, int Position, int Count)> Placed<T>(
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

    private static IEnumerable<TeamRow> Cities(string regionKey, IEnumerable<Branch> cities)
    {
        foreach (var (city, at, of) in Placed(cities, branch => branch.Id, branch => branch.Name, branch => branch.Sum))
        {
            var cityKey = $"{regionKey}c{city.Id}";
            yield return city.ToRow(cityKey, regionKey, TeamLevel.City, at, of);

            foreach (var (person, place, count) in Placed(city.People, it => it.Id, it => it.Name, it => it.Measures))
            {
                yield return person.ToRow(cityKey, place, count);
            }
        }
    }

    /// <summary>People with their sum under one name.</summary>
    internal sealed class Branch(long id, string? name, IReadOnlyList<TeamPerson> people)
    {
        public long Id => id;

        /// <summary>A place that is pointed to but not known goes by its id.</summary>
        public string Name { get; } = name ?? (id == Node.None ? "" : id.ToString(CultureInfo.InvariantCulture));

        public IReadOnlyList<TeamPerson> People => people;

        public Measures Sum { get; } = people.Aggregate(default(Measures), (sum, person) => sum + person.Measures);

        public TeamRow ToRow(string key, string? parent, TeamLevel level, int position, int siblings, int depth = 0) =>
            new(key, parent, level, id, Name, position, siblings, Sum)
            {
                Depth = depth,
                Rate = people.Aggregate(default(DayRate), (sum, person) => sum + person.Rate),
            };
    }
}
