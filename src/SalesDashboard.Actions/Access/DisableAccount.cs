using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>Shuts somebody out at once: no sign-in any more, and all open sessions end.</summary>
public sealed class DisableAccount(SalesDb db, BusinessClock clock)
{
    public async Task<AccountOutcome> ExecuteAsync(long userId, Caller caller, CancellationToken ct)
    {
        if (!caller.Administers())
        {
            return new AccountOutcome.Denied();
        }

        if (caller.UserId == userId)
        {
            return new AccountOutcome.OwnAccount();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var user = await context.Users.Include(user => user.Employee).SingleOrDefaultAsync(user => user.Id == userId, ct);
        if (user is null)
        {
            return new AccountOutcome.NotFound();
        }

        user.IsDisabled = true;
        var ended = await context.EndSessionsAsync(userId, SessionEnding.Disabled, clock.UtcNow, except: null, ct);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (LastAdministratorException)
        {
            return new AccountOutcome.LastAdministrator();
        }

        return new AccountOutcome.Done(ended);
    }
}
