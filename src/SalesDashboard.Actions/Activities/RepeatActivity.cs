using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Notices;

namespace SalesDashboard.Actions.Activities;

/// <summary>The same activity once more on another day, open or closed as the first may be.</summary>
public sealed class RepeatActivity(SalesDb db, ActivityDesk desk)
{
    /// <param name="DueAt">Of the new one, UTC.</param>
    public sealed record Request(long Id, DateTime DueAt);

    public async Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (ActivityRules.CheckTime(request.DueAt) is { } unfit)
        {
            return unfit;
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Activities.Include(activity => activity.Employee).SingleOrDefaultAsync(activity => activity.Id == request.Id, ct) is not { } first)
        {
            return new ActivityOutcome.NotFound();
        }

        if (!ActivityDesk.MayEdit(caller, first.EmployeeId))
        {
            return new ActivityOutcome.Denied();
        }

        var isAssigned = first.EmployeeId != caller.EmployeeId && caller.EmployeeId is not null;
        var again = first.Again(first.Employee, request.DueAt);
        again.EnteredBy(caller.EmployeeId, isAssigned);
        context.Activities.Add(again);
        if (isAssigned)
        {
            desk.Tell(context, again.EmployeeId, NoticeKind.Assigned, again);
        }

        await context.SaveChangesAsync(ct);
        return new ActivityOutcome.Saved(ActivitySnapshot.From(again));
    }
}
