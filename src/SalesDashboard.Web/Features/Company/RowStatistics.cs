using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Features.Company;

/// <summary>What people did in a month (CAB-6). Adds up over people.</summary>
/// <param name="Done">Activities of the nine types that were closed, of <paramref name="Planned"/> due in the month.</param>
/// <param name="CallsDone">Calls in and out that were closed, of <paramref name="CallsPlanned"/>.</param>
public readonly record struct RowStatistics(
    int Planned, int Done, int CallsPlanned, int CallsDone, int TasksPlanned, int TasksDone, ActivityCoefficient Coefficient)
{
    public static RowStatistics operator +(RowStatistics left, RowStatistics right) => new(
        left.Planned + right.Planned,
        left.Done + right.Done,
        left.CallsPlanned + right.CallsPlanned,
        left.CallsDone + right.CallsDone,
        left.TasksPlanned + right.TasksPlanned,
        left.TasksDone + right.TasksDone,
        left.Coefficient + right.Coefficient);

    /// <summary>Of one employee from the first to the last day.</summary>
    public static RowStatistics Of(SalesBook book, long employeeId, DateOnly from, DateOnly to)
    {
        var sum = default(RowStatistics);
        foreach (var activity in book.ActivitiesOf(employeeId, from, to))
        {
            var group = ActivityTypes.GroupOf(activity.Type);
            var done = activity.ClosedAt is null ? 0 : 1;
            var (isNine, isCall, isTask) = (group is null ? 0 : 1, group == ActivityGroup.Calls ? 1 : 0, activity.Type == ActivityType.Task ? 1 : 0);
            var coefficient = book.CoefficientOf(activity);
            sum += new RowStatistics(isNine, isNine * done, isCall, isCall * done, isTask, isTask * done, coefficient);
        }

        return sum;
    }
}
