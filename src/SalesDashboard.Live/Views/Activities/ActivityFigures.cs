using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Activities;

/// <summary>What was done and left in a period: all and closed ones by kind, overdue ones, the coefficient. Adds up over people (CAB-6).</summary>
public readonly record struct ActivityFigures(
    ActivityCount Calls, ActivityCount Meetings, ActivityCount Demonstrations, ActivityCount Letters, ActivityCount Tasks, int Overdue, ActivityCoefficient Coefficient)
{
    /// <summary>Of the nine types (CAB-21..24).</summary>
    public ActivityCount Nine => Calls + Meetings + Demonstrations;

    public ActivityCount Total => Nine + Letters + Tasks;

    /// <summary>What one employee had due from the first to the last business day.</summary>
    public static ActivityFigures Of(SalesBook book, long employeeId, DateOnly from, DateOnly to) => Sum(book
        .ActivitiesOf(employeeId, from, to)
        .Select(activity => Of(activity.Type, book.StateOf(activity), book.CoefficientOf(activity))));

    public static ActivityFigures Sum(IEnumerable<ActivityFigures> all) => all.Aggregate(default(ActivityFigures), (sum, one) => sum + one);

    /// <summary>What one activity adds.</summary>
    public static ActivityFigures Of(ActivityType type, ActivityState state, ActivityCoefficient coefficient)
    {
        var one = new ActivityCount(1, state is ActivityState.InTime or ActivityState.Late ? 1 : 0);
        var figures = new ActivityFigures { Overdue = state == ActivityState.Overdue ? 1 : 0, Coefficient = coefficient };
        return ActivityTypes.GroupOf(type) switch
        {
            ActivityGroup.Calls => figures with { Calls = one },
            ActivityGroup.Meetings => figures with { Meetings = one },
            ActivityGroup.Demonstrations => figures with { Demonstrations = one },
            null => type == ActivityType.Letter ? figures with { Letters = one } : figures with { Tasks = one },
        };
    }

    public static ActivityFigures operator +(ActivityFigures left, ActivityFigures right) => new(
        left.Calls + right.Calls,
        left.Meetings + right.Meetings,
        left.Demonstrations + right.Demonstrations,
        left.Letters + right.Letters,
        left.Tasks + right.Tasks,
        left.Overdue + right.Overdue,
        left.Coefficient + right.Coefficient);
}

/// <summary>All activities and the closed ones of them.</summary>
public readonly record struct ActivityCount(int All, int Closed)
{
    public static ActivityCount operator +(ActivityCount left, ActivityCount right) => new(left.All + right.All, left.Closed + right.Closed);
}
