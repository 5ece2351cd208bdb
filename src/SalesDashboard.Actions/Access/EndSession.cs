using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>Ends one session: its cookie is refused and its circuits and streams end, on every server. One's own, or as administrator anybody's.</summary>
public sealed class EndSession(SalesDb db, BusinessClock clock)
{
    /// <param name="ending">Whether its own browser signs out, or it is ended from elsewhere.</param>
    public async Task<AccountOutcome> ExecuteAsync(long userId, long sessionId, SessionEnding ending, Caller caller, CancellationToken ct)
    {
        if (caller.UserId != userId && !caller.Administers())
        {
            return new AccountOutcome.NotFound();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var session = await context.Sessions.SingleOrDefaultAsync(session => session.Id == sessionId && session.UserId == userId, ct);
        if (session is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (session.EndedAt is not null)
        {
            return new AccountOutcome.Done();
        }

        session.End(ending, caller.Name, clock.UtcNow);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Ended by somebody else at the same moment: there is no other change of a session.
        }

        return new AccountOutcome.Done(1);
    }
}
