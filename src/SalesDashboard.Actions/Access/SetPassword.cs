using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Actions.Access;

/// <summary>Sets the password of an account from the machine itself, where nobody can be asked to open a link. All sessions end.</summary>
public sealed class SetPassword(SalesDb db, BusinessClock clock)
{
    public async Task<Outcome> ExecuteAsync(long userId, string password, Caller caller, CancellationToken ct)
    {
        // A person administers by links, so that no administrator knows the password of another.
        if (!caller.Administers() || caller.UserId is not null)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var user = await context.Users.SingleOrDefaultAsync(user => user.Id == userId, ct);
        if (user is null)
        {
            return new Denied();
        }

        if (user.Take(password) is { } fault)
        {
            return new Refused(fault);
        }

        user.SecurityStamp = BearerSecret.Create();
        await context.EndSessionsAsync(user.Id, SessionEnding.PasswordChanged, clock.UtcNow, except: null, ct);
        await context.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Done : Outcome;

    /// <param name="Fault">A constant of <see cref="PasswordRules"/>.</param>
    public sealed record Refused(string Fault) : Outcome;

    /// <summary>Not for people, and not for an account that is not there.</summary>
    public sealed record Denied : Outcome;
}
