namespace SalesDashboard.Live.Views.Team;

/// <summary>A person's place in the ranking; null without a plan.</summary>
/// <param name="Climbed">Places gained since a week ago; negative = lost, null where there is no such comparison.</param>
public readonly record struct RankedPerson(TeamRow Row, int? Place, int? Climbed)
{
    /// <summary>By percent of plan, equal percents share a place; people without a plan follow by their fact. A sort orders anew and keeps the places.</summary>
    public static IReadOnlyList<RankedPerson> Of(TeamView view, TeamSort? sort = null)
    {
        var people = view.Rows.Where(row => row.Level == TeamLevel.Person).ToList();
        var ranked = people
            .OrderByDescending(row => row.Measures.Percent is not null)
            .ThenByDescending(row => row.Measures.Percent)
            .ThenByDescending(row => row.Measures.Fact)
            .ThenBy(row => row.Name, StringComparer.InvariantCulture);
        return [.. (sort is null ? ranked : sort.Ordered(ranked)).Select(row => Ranked(row, people))];
    }

    private static RankedPerson Ranked(TeamRow row, List<TeamRow> people)
    {
        var now = PlaceOf(row.Measures.Percent, people.Select(other => other.Measures.Percent));
        var before = PlaceOf(PercentBefore(row), people.Select(PercentBefore));
        return new RankedPerson(row, now, before - now);
    }

    private static decimal? PercentBefore(TeamRow row) => row.Measures.Plan == 0 ? null : row.FactBefore / row.Measures.Plan;

    private static int? PlaceOf(decimal? value, IEnumerable<decimal?> all) => value is null ? null : 1 + all.Count(other => other > value);
}
