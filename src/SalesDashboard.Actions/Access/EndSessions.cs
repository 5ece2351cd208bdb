using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>Ends the open sessions of an account. One's own, or as administrator anybody's.</summary>
public sealed class EndSessions(SalesDb db, BusinessClock clock)
{
    /// <param name="except">The session that stays, so that nobody throws himself out.</param>
    public async Task<AccountOutcome> ExecuteAsync(long userId, long? except, Caller caller, CancellationToken ct)
    {
        if (caller.UserId != userId && !caller.Administers())
        {
            return new AccountOutcome.NotFound();
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (!await context.Users.AnyAsync(user => user.Id == userId, ct))
        {
            return new AccountOutcome.NotFound();
        }

        var ended = await context.EndSessionsAsync(userId, SessionEnding.Ended, clock.UtcNow, except, ct);
        await context.SaveChangesAsync(ct);
        return new AccountOutcome.Done(ended);
    }
}
