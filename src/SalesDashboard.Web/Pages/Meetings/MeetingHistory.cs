using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Meetings;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>The meetings that the caller may open and build on: those of the company for who sees all of it, else the own ones.</summary>
public sealed class MeetingHistory(SalesDb db, BusinessClock clock)
{
    private const int Most = 20;

    /// <summary>A meeting that nobody ended runs no longer than this.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(12);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PastMeeting>> ListAsync(Caller caller, CancellationToken ct)
    {
        var running = clock.UtcNow - s_longest;
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Meetings.AsNoTracking()
            .Where(Of(caller))
            .OrderByDescending(meeting => meeting.HeldAt)
            .Take(Most)
            .Select(meeting => new PastMeeting(
                meeting.Id, meeting.HeldAt, meeting.HeldById, meeting.Decisions.Count, meeting.EndedAt == null && meeting.HeldAt > running))
            .ToListAsync(ct);
    }

    /// <summary>Null where the caller may open no such meeting.</summary>
    public async Task<OpenMeeting?> OpenAsync(long id, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Meetings.AsNoTracking()
            .Where(Of(caller))
            .Where(meeting => meeting.Id == id)
            .Select(meeting => new OpenMeeting(
                meeting.Id,
                meeting.HeldAt,
                meeting.HeldById,
                meeting.EndedAt,
                meeting.Figures,
                meeting.Decisions.OrderBy(decision => decision.Id)
                    .Select(decision => new Decision(
                        decision.Text,
                        context.Employees.Where(owner => owner.Id == decision.OwnerId).Select(owner => owner.Name).FirstOrDefault() ?? "",
                        decision.DueOn,
                        context.Deals.Where(deal => deal.Id == decision.DealId).Select(deal => deal.Title).FirstOrDefault()))
                    .ToList()))
            .SingleOrDefaultAsync(ct);
    }

    private static Expression<Func<Meeting, bool>> Of(Caller caller)
    {
        var isCompany = caller.Scope is SalesScope.Company;
        return meeting => meeting.IsOfCompany == isCompany && (isCompany || meeting.HeldById == caller.EmployeeId);
    }
}

/// <param name="HeldAt">UTC.</param>
/// <param name="IsRunning">Nobody has ended it, and it began less than twelve hours ago.</param>
public sealed record PastMeeting(long Id, DateTime HeldAt, long HeldById, int Decisions, bool IsRunning);

/// <summary>A meeting with all that is kept of it; times are UTC.</summary>
/// <param name="EndedAt">Null while it runs.</param>
public sealed record OpenMeeting(long Id, DateTime HeldAt, long HeldById, DateTime? EndedAt, string Figures, IReadOnlyList<Decision> Decisions);

/// <summary>What was decided, as it stands in the minutes.</summary>
public sealed record Decision(string Text, string Owner, DateOnly DueOn, string? Deal);
