using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Live.Views.Team;

/// <summary>By what the rows of a parent are ordered. In the address as "fact" (ascending) or "-fact" (descending).</summary>
public sealed record TeamSort(TeamColumn Column, bool IsDescending)
{
    /// <summary>Null = the order of the view itself.</summary>
    public static TeamSort? Read(string? text)
    {
        var name = text?.TrimStart('-');
        return Enum.GetNames<TeamColumn>().FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } column
            ? new TeamSort(Enum.Parse<TeamColumn>(column), text?.StartsWith('-') == true)
            : null;
    }

    /// <summary>What a click on a header leads to: the largest first, the smallest first, the order of the view.</summary>
    public static TeamSort? After(TeamSort? now, TeamColumn column) => now switch
    {
        { IsDescending: true } when now.Column == column => new TeamSort(column, IsDescending: false),
        { IsDescending: false } when now.Column == column => null,
        _ => new TeamSort(column, IsDescending: true),
    };

    public override string ToString() => (IsDescending ? "-" : "") + Column.ToString().ToLowerInvariant();

    /// <summary>The same rows, the children of each parent in order; equal ones stay as they were.</summary>
    public IEnumerable<TeamRow> Apply(IEnumerable<TeamRow> rows)
    {
        var children = rows.ToLookup(row => row.Parent);
        return Under(null);

        IEnumerable<TeamRow> Under(string? parent) => Ordered(children[parent]).SelectMany(row => Under(row.Key).Prepend(row));
    }

    public IEnumerable<TeamRow> Ordered(IEnumerable<TeamRow> rows) => IsDescending
        ? rows.OrderBy(row => ValueOf(row) is null).ThenByDescending(ValueOf)
        : rows.OrderBy(row => ValueOf(row) is null).ThenBy(ValueOf);

    private decimal? ValueOf(TeamRow row) => ValueOf(row.Measures, row.Rate);

    private decimal? ValueOf(Measures measures, DayRate rate) => Column switch
    {
        TeamColumn.Plan => measures.Plan,
        TeamColumn.PlanToDate => measures.PlanToDate,
        TeamColumn.Fact => measures.Fact,
        TeamColumn.Done => measures.Percent,
        TeamColumn.Deviation => measures.Plan == 0 ? null : measures.Deviation,
        TeamColumn.DeviationPercent => measures.DeviationPercent,
        TeamColumn.Days => rate.DaysAhead(measures),
        TeamColumn.Needed => rate.Needed,
        TeamColumn.Open => measures.OpenCount,
        TeamColumn.OpenSum => measures.OpenSum,
    };
}

public enum TeamColumn
{
    Plan = 1,
    PlanToDate = 2,
    Fact = 3,
    Done = 4,
    Deviation = 5,
    DeviationPercent = 6,
    Days = 7,
    Needed = 8,
    Open = 9,
    OpenSum = 10,
}
