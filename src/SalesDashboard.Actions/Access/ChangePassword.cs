using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>
/// Changes one's own password. It takes the old one, so that a browser left open is not enough; wrong tries count as at the
/// sign-in. All other sessions end.
/// </summary>
public sealed class ChangePassword(SalesDb db, BusinessClock clock)
{
    /// <param name="Session">The session that stays.</param>
    public sealed record Request(string Old, string New, long? Session);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var user = await context.Users.SingleOrDefaultAsync(user => user.Id == caller.UserId, ct);
        if (user is null || !caller.MayWrite)
        {
            return new Denied();
        }

        var now = clock.UtcNow;
        if (user.LockoutEnd?.UtcDateTime > now)
        {
            return new LockedOut();
        }

        if (!user.Has(request.Old))
        {
            PasswordRules.CountWrongTry(user, now);
            await context.SaveChangesAsync(ct);
            return new WrongPassword();
        }

        if (user.Take(request.New) is { } fault)
        {
            return new Refused(fault);
        }

        var ended = await context.EndSessionsAsync(user.Id, SessionEnding.PasswordChanged, now, request.Session, ct);
        await context.SaveChangesAsync(ct);
        return new Changed(ended);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Changed(int EndedSessions) : Outcome;

    public sealed record WrongPassword : Outcome;

    /// <summary>Too many wrong passwords, here or at the sign-in.</summary>
    public sealed record LockedOut : Outcome;

    /// <param name="Fault">A constant of <see cref="PasswordRules"/>.</param>
    public sealed record Refused(string Fault) : Outcome;

    /// <summary>A program has no password.</summary>
    public sealed record Denied : Outcome;
}
