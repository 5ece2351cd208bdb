using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>
/// Makes a one-time link by which the owner of an account chooses a new password; an older link counts no more. The
/// administrator never knows the password, and the secret is in the answer and nowhere else.
/// </summary>
public sealed class OfferPasswordReset(SalesDb db, BusinessClock clock)
{
    public async Task<Outcome> ExecuteAsync(long userId, Caller caller, CancellationToken ct)
    {
        if (!caller.Administers())
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        if (!await context.Users.AnyAsync(user => user.Id == userId && !user.IsDisabled && user.Employee.IsActive, ct))
        {
            return new NotFound();
        }

        var now = clock.UtcNow;
        foreach (var older in await context.PasswordResets.Where(reset => reset.UserId == userId && reset.ClosedAt == null).ToListAsync(ct))
        {
            older.Close(now);
        }

        var secret = BearerSecret.Create();
        var reset = new PasswordReset(userId, BearerSecret.HashOf(secret) ?? throw new InvalidOperationException("A fresh secret has a hash."), now);
        context.PasswordResets.Add(reset);
        await context.SaveChangesAsync(ct);
        return new Offered(secret, reset.ExpiresAt);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Offered(string Secret, DateTime ExpiresAt) : Outcome;

    /// <summary>There is no such account, or it may not be used.</summary>
    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
