using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>Ends the sessions that are too old or were not used for too long, and clears away what ended long ago.</summary>
public sealed class EndStaleSessions(SalesDb db, BusinessClock clock)
{
    /// <summary>Of one save; the rest follows with the next run.</summary>
    private const int Most = 1000;

    private static readonly Caller s_caller = Caller.System("sessions");

    public sealed record Result(int Ended, int Cleared);

    /// <param name="idle">A session ends when nobody has used it for so long.</param>
    /// <param name="keep">How long ended sessions stay listed.</param>
    public async Task<Result> ExecuteAsync(TimeSpan idle, TimeSpan keep, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return new Result(await EndAsync(now, now - idle, ct), await ClearAsync(now - keep, ct));
    }

    private async Task<int> EndAsync(DateTime now, DateTime unusedSince, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var stale = await context.SessionSightings
            .Where(sighting => sighting.Session.EndedAt == null && (sighting.Session.ExpiresAt <= now || sighting.SeenAt <= unusedSince))
            .OrderBy(sighting => sighting.SessionId)
            .Take(Most)
            .Select(sighting => sighting.Session)
            .ToListAsync(ct);
        stale.ForEach(session => session.End(session.ExpiresAt <= now ? SessionEnding.Expired : SessionEnding.Idle, s_caller.Name, now));
        await context.SaveChangesAsync(ct);
        return stale.Count;
    }

    private async Task<int> ClearAsync(DateTime before, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var old = await context.SessionSightings
            .Include(sighting => sighting.Session)
            .Where(sighting => sighting.Session.EndedAt < before)
            .OrderBy(sighting => sighting.SessionId)
            .Take(Most)
            .ToListAsync(ct);
        context.SessionSightings.RemoveRange(old);
        context.Sessions.RemoveRange(old.Select(sighting => sighting.Session));
        context.PasswordResets.RemoveRange(await context.PasswordResets.Where(reset => reset.ExpiresAt < before).Take(Most).ToListAsync(ct));
        await context.SaveChangesAsync(ct);
        return old.Count;
    }
}
