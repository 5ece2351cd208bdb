using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Activities;

/// <summary>
/// What all wishes about one activity have in common: it is looked for inside the caller's scope, the version that was
/// seen decides, and who it belongs to is told where another person changes it; what programs change is the exchange of data, and no news.
/// </summary>
public sealed class ActivityDesk(SalesDb db, BusinessClock clock)
{
    /// <summary>Own activities; those of others for heads, top management, administrators and programs that may write.</summary>
    internal static bool MayEdit(Caller caller, long employeeId) => caller.MayWrite
        && (employeeId == caller.EmployeeId || caller.Role != Role.Manager || caller.EmployeeId is null);

    /// <param name="change">Changes the activity, or tells why not.</param>
    /// <param name="notice">What its employee is told where it was not he himself; null = nothing.</param>
    internal async Task<ActivityOutcome> ChangeAsync(
        long id, int version, Caller caller, Func<SalesDbContext, Activity, Task<ActivityOutcome?>> change, NoticeKind? notice, CancellationToken ct)
    {
        try
        {
            await using var context = await db.OpenAsync(caller, ct);
            if (await context.Activities.Include(activity => activity.Employee).SingleOrDefaultAsync(activity => activity.Id == id, ct) is not { } activity)
            {
                return new ActivityOutcome.NotFound();
            }

            if (!MayEdit(caller, activity.EmployeeId))
            {
                return new ActivityOutcome.Denied();
            }

            if (activity.Version != version)
            {
                return await ConflictAsync(id, caller, ct);
            }

            if (await change(context, activity) is { } refusal)
            {
                return refusal;
            }

            if (notice is { } kind && caller.EmployeeId is { } self && activity.EmployeeId != self)
            {
                Tell(context, activity.EmployeeId, kind, activity);
            }

            await context.SaveChangesAsync(ct);
            return new ActivityOutcome.Saved(ActivitySnapshot.From(activity));
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, caller, ct);
        }
    }

    internal void Tell(SalesDbContext context, long employeeId, NoticeKind kind, Activity activity)
    {
        var notice = new Notice(employeeId, kind, context.Caller.Name, activity.Subject, clock.UtcNow);
        notice.Concern(activity, null);
        context.Notices.Add(notice);
    }

    /// <summary>Tells whose activity it was that it is cancelled; there is nothing left to lead to.</summary>
    internal void TellOfGone(SalesDbContext context, Activity activity) =>
        context.Notices.Add(new Notice(activity.EmployeeId, NoticeKind.Cancelled, context.Caller.Name, activity.Subject, clock.UtcNow));

    private async Task<ActivityOutcome> ConflictAsync(long id, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Activities.AsNoTracking().SingleOrDefaultAsync(activity => activity.Id == id, ct) is not { } current)
        {
            return new ActivityOutcome.NotFound();
        }

        var last = await context.LastChangeAsync(nameof(Activity), id, ct);
        return new ActivityOutcome.Conflict(ActivitySnapshot.From(current), last?.Actor ?? "", last?.At ?? clock.UtcNow);
    }
}
