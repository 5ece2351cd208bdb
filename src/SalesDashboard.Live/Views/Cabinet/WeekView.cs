using System.Collections.Immutable;
using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>
/// One person's activities of a week. Every number of the table is counted from <see cref="Lines"/>, so that a cell and
/// the list behind it cannot differ (AHEAD-2).
/// </summary>
/// <param name="Person">Null: no such employee in the caller's scope; then nothing else is filled.</param>
/// <param name="Week">Monday to Sunday.</param>
public sealed record WeekView(MonthPerson? Person, Domain.Calendar.Week Week, DateOnly Today, ActivityWeights Weights)
{
    private const int WorkingDays = 5;
    private const int AllDays = 7;

    /// <summary>All activities that are due in the week, in order.</summary>
    public ImmutableArray<ActivityLine> Lines { get; init; } = [];

    /// <summary>Monday to Friday (CAB-20); a day of the weekend too where something stands in it.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, AllDays).Select(Week.Monday.AddDays)
        .Where(day => day < Week.Monday.AddDays(WorkingDays) || Lines.Any(line => line.Day == day));

    public bool IsCurrent => Week == Domain.Calendar.Week.Of(Today);

    public IEnumerable<ActivityLine> Of(DateOnly? day = null, ActivityType? type = null, ActivityGroup? group = null) => Lines.Where(line =>
        (day is null || line.Day == day)
        && (type is null || line.Activity.Type == type)
        && (group is null || ActivityTypes.GroupOf(line.Activity.Type) == group));

    public WeekCell Cell(DateOnly? day, ActivityType type) => WeekCell.Of(Of(day, type));

    public WeekCell Sum(DateOnly? day, ActivityGroup group) => WeekCell.Of(Of(day, group: group));

    /// <summary>Of a day; of the week where the day is null.</summary>
    public ActivityCoefficient Coefficient(DateOnly? day) => Of(day).Aggregate(default(ActivityCoefficient), (sum, line) => sum + line.Weight);

    public bool Equals(WeekView? other) => other is not null
        && Person == other.Person && Week == other.Week && Today == other.Today && Weights.Equals(other.Weights)
        && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Person, Week, Today, Lines.Length);
}

/// <summary>All activities of a cell and the closed ones (CAB-26).</summary>
public readonly record struct WeekCell(int All, int Closed, int Overdue)
{
    public static WeekCell Of(IEnumerable<ActivityLine> lines)
    {
        var cell = default(WeekCell);
        foreach (var line in lines)
        {
            cell = new WeekCell(cell.All + 1, cell.Closed + (line.IsClosed ? 1 : 0), cell.Overdue + (line.State == ActivityState.Overdue ? 1 : 0));
        }

        return cell;
    }
}
