using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Meetings;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Meetings;

/// <summary>Opens a meeting about the caller's scope, with the figures as they stand (AHEAD-12). For heads and top management.</summary>
public sealed class HoldMeeting(SalesDb db, BusinessClock clock)
{
    /// <param name="figures">JSON of the figures at the start, computed by the server for the caller's scope.</param>
    public async Task<Outcome> ExecuteAsync(string figures, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || caller.EmployeeId is not { } holder || caller.Role == Role.Manager)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var meeting = new Meeting(holder, caller.Scope is SalesScope.Company, figures, clock.UtcNow);
        context.Meetings.Add(meeting);
        await context.SaveChangesAsync(ct);
        return new Held(meeting.Id, meeting.HeldAt);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Held(long MeetingId, DateTime At) : Outcome;

    public sealed record Denied : Outcome;
}
