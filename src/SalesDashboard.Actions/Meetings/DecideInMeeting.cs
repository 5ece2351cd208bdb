using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Meetings;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Meetings;

/// <summary>
/// Writes down a decision of a running meeting: it is kept with the meeting, and its owner gets it as a task on the deal, with
/// a notice (AHEAD-12). All in one save: there is no decision without its task.
/// </summary>
public sealed class DecideInMeeting(SalesDb db, ActivityDesk desk, BusinessClock clock)
{
    private const int EndOfDay = 18;

    /// <param name="DealId">The deal it is about; null = none.</param>
    public sealed record Request(long MeetingId, string Text, long OwnerId, DateOnly DueOn, long? DealId = null);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        var text = request.Text.Trim();
        if (text.Length is 0 or > Lengths.Title)
        {
            return new BadText(text.Length);
        }

        if (!caller.MayWrite || caller.Role == Role.Manager)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var meeting = await context.Meetings.SingleOrDefaultAsync(known => known.Id == request.MeetingId && known.HeldById == caller.EmployeeId, ct);
        if (meeting is null || meeting.EndedAt is not null)
        {
            return new NoMeeting(request.MeetingId);
        }

        if (await context.Employees.SingleOrDefaultAsync(known => known.Id == request.OwnerId && known.IsActive, ct) is not { } owner)
        {
            return new Unknown(nameof(Employee), request.OwnerId);
        }

        var deal = request.DealId is { } id ? await context.Deals.Include(known => known.Client).SingleOrDefaultAsync(known => known.Id == id, ct) : null;
        if (deal?.Id != request.DealId)
        {
            return new Unknown(nameof(Deal), request.DealId ?? 0);
        }

        var decision = meeting.Decide(text, owner.Id, request.DueOn, deal?.Id, clock.UtcNow);
        AddTask(context, owner, decision, deal, caller);
        await context.SaveChangesAsync(ct);
        return new Decided(decision.Id);
    }

    private void AddTask(SalesDbContext context, Employee owner, MeetingDecision decision, Deal? deal, Caller caller)
    {
        var dueAt = clock.ToUtc(decision.DueOn.ToDateTime(new TimeOnly(EndOfDay, 0)));
        var isAssigned = owner.Id != caller.EmployeeId;
        var task = new Activity(ActivityType.Task, owner, dueAt);
        task.Plan(ActivityType.Task, dueAt, decision.Text);
        task.Concern(deal?.Client, deal);
        task.EnteredBy(caller.EmployeeId, isAssigned);
        context.Activities.Add(task);
        if (isAssigned)
        {
            desk.Tell(context, owner.Id, NoticeKind.Assigned, task);
        }
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Decided(long DecisionId) : Outcome;

    /// <summary>Empty, or longer than a task's subject.</summary>
    public sealed record BadText(int Length) : Outcome;

    /// <summary>The caller holds no such meeting, or it has ended.</summary>
    public sealed record NoMeeting(long MeetingId) : Outcome;

    /// <summary>No such record in the caller's scope.</summary>
    public sealed record Unknown(string Kind, long Id) : Outcome;

    public sealed record Denied : Outcome;
}
