using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Activities;

/// <summary>
/// Enters an activity or plans it anew (CAB-19..24, CAB-34): its type, time, subject, client and deal. One's own; a head
/// also for people of the scope, which makes it an assigned one (CAB-52).
/// </summary>
public sealed class SaveActivity(SalesDb db, ActivityDesk desk)
{
    /// <param name="DueAt">UTC.</param>
    /// <param name="Subject">May be empty: then the type says what it is.</param>
    public sealed record Request(ActivityType Type, DateTime DueAt, string Subject)
    {
        /// <summary>Null = a new one.</summary>
        public long? Id { get; init; }

        /// <summary>Of a known one, as the caller saw it.</summary>
        public int Version { get; init; }

        /// <summary>Who does it; null = the caller. A known one stays whose it is.</summary>
        public long? EmployeeId { get; init; }

        public long? ClientId { get; init; }

        public long? DealId { get; init; }
    }

    public async Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        var wish = request with { Subject = request.Subject.Trim() };
        if (ActivityRules.Check(wish.Subject, wish.DueAt) is { } unfit)
        {
            return unfit;
        }

        return wish.Id is { } id
            ? await desk.ChangeAsync(id, wish.Version, caller, (context, activity) => ChangeAsync(context, activity, wish, ct), NoticeKind.Changed, ct)
            : await AddAsync(wish, caller, ct);
    }

    private static async Task<ActivityOutcome?> ChangeAsync(SalesDbContext context, Activity activity, Request wish, CancellationToken ct)
    {
        if (!activity.Plan(wish.Type, wish.DueAt, wish.Subject))
        {
            return new ActivityOutcome.Closed(ActivitySnapshot.From(activity));
        }

        // What it was about already stays allowed: an assigned one may be about a deal that its employee does not see.
        if (wish.ClientId == activity.ClientId && wish.DealId == activity.DealId)
        {
            return null;
        }

        var (client, deal, refusal) = await ActivityRules.SubjectAsync(context, wish.ClientId, wish.DealId, ct);
        if (refusal is null)
        {
            activity.Concern(client, deal);
        }

        return refusal;
    }

    private async Task<ActivityOutcome> AddAsync(Request wish, Caller caller, CancellationToken ct)
    {
        if ((wish.EmployeeId ?? caller.EmployeeId) is not { } employeeId || !ActivityDesk.MayEdit(caller, employeeId))
        {
            return new ActivityOutcome.Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Employees.SingleOrDefaultAsync(employee => employee.Id == employeeId && employee.IsActive, ct) is not { } employee)
        {
            return new ActivityOutcome.Unknown(nameof(Employee), employeeId);
        }

        var (client, deal, refusal) = await ActivityRules.SubjectAsync(context, wish.ClientId, wish.DealId, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        var isAssigned = employeeId != caller.EmployeeId && caller.EmployeeId is not null;
        var activity = new Activity(wish.Type, employee, wish.DueAt);
        activity.Plan(wish.Type, wish.DueAt, wish.Subject);
        activity.Concern(client, deal);
        activity.EnteredBy(caller.EmployeeId, isAssigned);
        context.Activities.Add(activity);
        if (isAssigned)
        {
            desk.Tell(context, employeeId, NoticeKind.Assigned, activity);
        }

        await context.SaveChangesAsync(ct);
        return new ActivityOutcome.Saved(ActivitySnapshot.From(activity));
    }
}
