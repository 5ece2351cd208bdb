using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Actions.Access;

/// <summary>Lets somebody sign in again; what ended when the account was disabled stays ended.</summary>
public sealed class EnableAccount(SalesDb db)
{
    public async Task<AccountOutcome> ExecuteAsync(long userId, Caller caller, CancellationToken ct)
    {
        if (!caller.Administers())
        {
            return new AccountOutcome.Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var user = await context.Users.SingleOrDefaultAsync(user => user.Id == userId, ct);
        if (user is null)
        {
            return new AccountOutcome.NotFound();
        }

        user.IsDisabled = false;
        await context.SaveChangesAsync(ct);
        return new AccountOutcome.Done();
    }
}
