using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Access;

/// <summary>Reads accounts and sessions: everybody's for who administers them, else one's own sessions.</summary>
public sealed class Accounts(SalesDb db)
{
    /// <summary>The newest sessions of an account that are listed.</summary>
    private const int MostSessions = 200;

    /// <param name="LockedUntil">UTC; null where wrong passwords have not closed it.</param>
    /// <param name="LastSeenAt">UTC, to a few minutes; null where nobody has signed in lately.</param>
    public sealed record Account(
        long Id, string Email, long EmployeeId, string Name, Role Role, bool IsDisabled, DateTime? LockedUntil, int OpenSessions, DateTime? LastSeenAt);

    public sealed record SessionRow(
        long Id, DateTime Since, DateTime LastSeenAt, DateTime ExpiresAt, string Address, string Browser, DateTime? EndedAt, string? EndedBy, SessionEnding? Ending);

    /// <summary>All accounts by name; null where the caller may not see them.</summary>
    public async Task<IReadOnlyList<Account>?> ListAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Administers())
        {
            return null;
        }

        await using var context = await db.OpenAsync(caller, ct);
        var rows = await context.Users.AsNoTracking().OrderBy(user => user.Employee.Name).ThenBy(user => user.Id).Select(user => new
        {
            user.Id,
            Email = user.Email ?? "",
            user.EmployeeId,
            user.Employee.Name,
            user.Employee.Role,
            user.IsDisabled,
            user.LockoutEnd,
            Open = context.Sessions.Count(session => session.UserId == user.Id && session.EndedAt == null),
            Seen = context.SessionSightings.Where(sighting => sighting.Session.UserId == user.Id).Max(sighting => (DateTime?)sighting.SeenAt),
        }).ToListAsync(ct);
        return rows.ConvertAll(row => new Account(
            row.Id, row.Email, row.EmployeeId, row.Name, row.Role, row.IsDisabled, row.LockoutEnd?.UtcDateTime, row.Open, row.Seen));
    }

    /// <summary>The newest first; null where there is no such account for this caller.</summary>
    public async Task<IReadOnlyList<SessionRow>?> SessionsAsync(long userId, Caller caller, CancellationToken ct)
    {
        if (caller.UserId != userId && !caller.Administers())
        {
            return null;
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (!await context.Users.AnyAsync(user => user.Id == userId, ct))
        {
            return null;
        }

        return await context.SessionSightings.AsNoTracking()
            .Where(sighting => sighting.Session.UserId == userId)
            .OrderByDescending(sighting => sighting.SessionId)
            .Take(MostSessions)
            .Select(sighting => new SessionRow(
                sighting.SessionId,
                sighting.Session.Since,
                sighting.SeenAt,
                sighting.Session.ExpiresAt,
                sighting.Session.Address,
                sighting.Session.Browser,
                sighting.Session.EndedAt,
                sighting.Session.EndedBy,
                sighting.Session.Ending))
            .ToListAsync(ct);
    }

    /// <summary>The account with this address, for the command line; null where there is none.</summary>
    public async Task<long?> FindAsync(string email, Caller caller, CancellationToken ct)
    {
        if (!caller.Administers())
        {
            return null;
        }

        var normalized = email.Trim().ToUpperInvariant();
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Users.Where(user => user.NormalizedEmail == normalized).Select(user => (long?)user.Id).SingleOrDefaultAsync(ct);
    }
}
