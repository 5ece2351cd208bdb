namespace SalesDashboard.Web.Features.Team;

/// <summary>A person's place in the ranking; null without a plan.</summary>
public readonly record struct RankedPerson(TeamRow Row, int? Place)
{
    /// <summary>By percent of plan, equal percents share a place; people without a plan follow by their fact.</summary>
    public static IReadOnlyList<RankedPerson> Of(TeamView view)
    {
        var people = view.Rows.Where(row => row.Level == TeamLevel.Person).ToList();
        return [.. people
            .OrderByDescending(row => row.Measures.Percent is not null)
            .ThenByDescending(row => row.Measures.Percent)
            .ThenByDescending(row => row.Measures.Fact)
            .ThenBy(row => row.Name, StringComparer.InvariantCulture)
            .Select(row => new RankedPerson(row, PlaceOf(row, people)))];
    }

    private static int? PlaceOf(TeamRow row, List<TeamRow> people) =>
        row.Measures.Percent is { } percent ? 1 + people.Count(other => other.Measures.Percent > percent) : null;
}
