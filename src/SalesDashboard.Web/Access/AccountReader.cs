using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Access;

/// <summary>An account that may be used now: enabled, and its employee works here.</summary>
/// <param name="Stamp">Sessions with another stamp have ended.</param>
public sealed record Account(long UserId, long EmployeeId, string Name, Role Role, string Stamp);

/// <summary>
/// Asked for each request, so the live book answers (no query, and a change counts at once); while the book is being
/// filled at start-up the database does.
/// </summary>
public sealed class AccountReader(LiveEngine engine, JournalTail tail, SalesDb db, TimeProvider time)
{
    /// <summary>Null where the account is unknown, disabled, or its employee is gone or inactive.</summary>
    public async ValueTask<Account?> FindAsync(long userId, CancellationToken ct)
    {
        if (!engine.IsFilled)
        {
            return await FindStoredAsync(userId, ct);
        }

        var access = engine.Read(new AccessSpec(userId));
        return access.Caller is { EmployeeId: { } employeeId } caller
            ? new Account(userId, employeeId, caller.Name, caller.Role, access.Stamp)
            : null;
    }

    /// <summary>Null also where the session is none of this account, has ended or is older than it may become.</summary>
    public async ValueTask<Account?> FindAsync(long userId, SessionKey session, CancellationToken ct)
    {
        if (!engine.IsFilled)
        {
            return await IsOpenStoredAsync(userId, session, ct) ? await FindStoredAsync(userId, ct) : null;
        }

        if (!engine.Read(book => book.Organization.Sessions.ContainsKey(session.Id)))
        {
            // Begun on another server a moment ago: the journal has it already.
            await tail.CatchUpAsync(ct);
        }

        return engine.Read(book => IsOpen(book.Organization.Sessions.GetValueOrDefault(session.Id), userId, session)) ? await FindAsync(userId, ct) : null;
    }

    private bool IsOpen(SessionSnapshot? known, long userId, SessionKey session) =>
        known is not null && known.IsOpenFor(userId, session) && time.GetUtcNow().UtcDateTime < known.ExpiresAt;

    private async Task<bool> IsOpenStoredAsync(long userId, SessionKey session, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("sign-in"), ct);
        var stored = await context.Sessions.AsNoTracking()
            .Where(row => row.Id == session.Id)
            .Select(row => new SessionSnapshot(row.Id, row.UserId, row.Hash, row.ExpiresAt, row.EndedAt != null, row.Version))
            .SingleOrDefaultAsync(ct);
        return IsOpen(stored, userId, session);
    }

    private async Task<Account?> FindStoredAsync(long userId, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("sign-in"), ct);
        return await context.Users.AsNoTracking()
            .Where(user => user.Id == userId && !user.IsDisabled && user.Employee.IsActive)
            .Select(user => new Account(user.Id, user.EmployeeId, user.Employee.Name, user.Employee.Role, user.SecurityStamp ?? ""))
            .SingleOrDefaultAsync(ct);
    }
}
