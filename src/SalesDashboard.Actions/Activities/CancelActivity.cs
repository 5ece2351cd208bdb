using SalesDashboard.Data;
using SalesDashboard.Data.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Actions.Activities;

/// <summary>
/// Cancels what is not done yet: it leaves every list and count, and the journal keeps it. What was done is history and stays.
/// What a head has set is not the employee's to cancel. Who it belonged to is told where another person cancels it.
/// </summary>
public sealed class CancelActivity(ActivityDesk desk)
{
    /// <param name="Version">As the caller saw it.</param>
    public sealed record Request(long Id, int Version);

    public Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct) =>
        desk.ChangeAsync(request.Id, request.Version, caller, (context, activity) => CancelAsync(context, activity, ct), notice: null, ct);

    private async Task<ActivityOutcome?> CancelAsync(SalesDbContext context, Activity activity, CancellationToken ct)
    {
        if (activity.IsClosed)
        {
            return new ActivityOutcome.Closed(ActivitySnapshot.From(activity));
        }

        var self = context.Caller.EmployeeId;
        if (activity.AssignedById is not null && activity.EmployeeId == self)
        {
            return new ActivityOutcome.Denied();
        }

        foreach (var notice in await context.NoticesAboutAsync(activity.Id, ct))
        {
            notice.ForgetActivity();
        }

        if (self is not null && activity.EmployeeId != self)
        {
            desk.TellOfGone(context, activity);
        }

        context.Activities.Remove(activity);
        return null;
    }
}
