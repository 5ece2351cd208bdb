using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Access;

/// <summary>Sets the new password of whoever comes with a one-time link. It counts once; all sessions of the account end.</summary>
public sealed class ResetPassword(SalesDb db, BusinessClock clock)
{
    private static readonly Caller s_reader = Caller.System("password reset");

    /// <summary>Whether the link could still be used, for the page that asks for the password.</summary>
    public async Task<bool> IsOpenAsync(string? secret, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_reader, ct);
        return await FindAsync(context, secret, ct) is not null;
    }

    public async Task<Outcome> ExecuteAsync(string? secret, string password, CancellationToken ct)
    {
        await using var reading = await db.OpenAsync(s_reader, ct);
        if (await FindAsync(reading, secret, ct) is not { } found)
        {
            return new NoLink();
        }

        // In the journal it is the owner of the account who did it.
        var owner = new Caller(found.User.Id, found.User.EmployeeId, found.User.Employee.Name, found.User.Employee.Role, Rights.None, SalesScope.System);
        await using var context = await db.OpenAsync(owner, ct);
        var user = await context.Users.SingleAsync(user => user.Id == found.User.Id, ct);
        if (user.Take(password) is { } fault)
        {
            return new Refused(fault);
        }

        // Also a sign-in with the old password that is on its way at this moment comes to nothing.
        user.SecurityStamp = BearerSecret.Create();
        context.Attach(found.Reset).Entity.Close(clock.UtcNow);
        await context.EndSessionsAsync(user.Id, SessionEnding.PasswordChanged, clock.UtcNow, except: null, ct);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The link was used or replaced at the same moment.
            return new NoLink();
        }

        return new Done();
    }

    private async Task<Found?> FindAsync(SalesDbContext context, string? secret, CancellationToken ct)
    {
        if (BearerSecret.HashOf(secret) is not { } hash || await context.PasswordResets.AsNoTracking().SingleOrDefaultAsync(reset => reset.Hash == hash, ct) is not { } reset
            || !reset.IsOpenAt(clock.UtcNow))
        {
            return null;
        }

        var user = await context.Users.AsNoTracking().Include(user => user.Employee)
            .SingleOrDefaultAsync(user => user.Id == reset.UserId && !user.IsDisabled && user.Employee.IsActive, ct);
        return user is null ? null : new Found(reset, user);
    }

    private sealed record Found(PasswordReset Reset, SalesUser User);

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Done : Outcome;

    /// <summary>Unknown, used, replaced or expired, or its account may not be used.</summary>
    public sealed record NoLink : Outcome;

    /// <param name="Fault">A constant of <see cref="PasswordRules"/>; the link may be used again.</param>
    public sealed record Refused(string Fault) : Outcome;
}
