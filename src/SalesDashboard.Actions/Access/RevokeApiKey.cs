using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Access;

/// <summary>Ends keys at once: the next request with them is refused.</summary>
public sealed class RevokeApiKey(SalesDb db, BusinessClock clock)
{
    /// <param name="nameOrPrefix">All keys of this name, or the one of this prefix.</param>
    public async Task<Outcome> ExecuteAsync(string nameOrPrefix, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || caller.Role != Role.Administrator)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var keys = await context.ApiKeys
            .Where(key => key.RevokedAt == null && (key.Name == nameOrPrefix || key.Prefix == nameOrPrefix))
            .ToListAsync(ct);
        if (keys.Count == 0)
        {
            return new NotFound();
        }

        keys.ForEach(key => key.Revoke(clock.UtcNow));
        await context.SaveChangesAsync(ct);
        return new Revoked(keys.Count);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Revoked(int Count) : Outcome;

    /// <summary>No key in use has this name or prefix.</summary>
    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
