using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Notices;

namespace SalesDashboard.Actions.Activities;

/// <summary>Closes an activity with its result, now: in time on its day or before, else late. Who had set it is told.</summary>
public sealed class CloseActivity(ActivityDesk desk, BusinessClock clock)
{
    /// <param name="Version">As the caller saw it.</param>
    public sealed record Request(long Id, int Version, string? Result = null);

    public async Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        var result = string.IsNullOrWhiteSpace(request.Result) ? null : request.Result.Trim();
        return ActivityRules.CheckText(nameof(request.Result), result, Lengths.LongText)
            ?? await desk.ChangeAsync(request.Id, request.Version, caller, (context, activity) => Task.FromResult(Close(context, activity, result)), NoticeKind.Changed, ct);
    }

    private ActivityOutcome? Close(SalesDbContext context, Activity activity, string? result)
    {
        if (!activity.Close(clock.Now, result))
        {
            return new ActivityOutcome.Closed(ActivitySnapshot.From(activity));
        }

        if (activity.AssignedById is { } head && head != context.Caller.EmployeeId && head != activity.EmployeeId)
        {
            desk.Tell(context, head, NoticeKind.Done, activity);
        }

        return null;
    }
}
