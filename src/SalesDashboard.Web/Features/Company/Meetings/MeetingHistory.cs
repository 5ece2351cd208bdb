using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Features.Company.Meetings;

/// <summary>The meetings that the caller may build on: those of the company for who sees all of it, else the own ones.</summary>
public sealed class MeetingHistory(SalesDb db)
{
    private const int Most = 20;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PastMeeting>> ListAsync(Caller caller, CancellationToken ct)
    {
        var isCompany = caller.Scope is SalesScope.Company;
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Meetings.AsNoTracking()
            .Where(meeting => meeting.IsOfCompany == isCompany && (isCompany || meeting.HeldById == caller.EmployeeId))
            .OrderByDescending(meeting => meeting.HeldAt)
            .Take(Most)
            .Select(meeting => new PastMeeting(meeting.Id, meeting.HeldAt, meeting.HeldById, meeting.Figures, meeting.Decisions.Count))
            .ToListAsync(ct);
    }
}

/// <param name="HeldAt">UTC.</param>
public sealed record PastMeeting(long Id, DateTime HeldAt, long HeldById, string Figures, int Decisions);
