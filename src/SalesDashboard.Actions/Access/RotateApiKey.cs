using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Access;

/// <summary>Makes a new key with the name, role and limits of an old one, which ends at once or after an overlap.</summary>
public sealed class RotateApiKey(SalesDb db, BusinessClock clock)
{
    /// <param name="overlap">How long the old key still counts; zero = not any more.</param>
    public async Task<Outcome> ExecuteAsync(string nameOrPrefix, TimeSpan overlap, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || caller.Role != Role.Administrator)
        {
            return new Denied();
        }

        await using var context = await db.OpenAsync(caller, ct);
        var now = clock.UtcNow;
        var keys = await context.ApiKeys
            .Where(key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now) && (key.Name == nameOrPrefix || key.Prefix == nameOrPrefix))
            .Take(2)
            .ToListAsync(ct);
        if (keys is not [var old])
        {
            return keys.Count == 0 ? new NotFound() : new Several();
        }

        var secret = ApiKeySecret.Create();
        context.ApiKeys.Add(old.Renew(secret, now));
        if (overlap > TimeSpan.Zero)
        {
            old.ExpireAt(now + overlap);
        }
        else
        {
            old.Revoke(now);
        }

        await context.SaveChangesAsync(ct);
        return new Rotated(secret.Text, secret.Prefix);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Rotated(string Key, string Prefix) : Outcome;

    /// <summary>No key in use has this name or prefix.</summary>
    public sealed record NotFound : Outcome;

    /// <summary>Several keys in use have this name; only a prefix tells which is meant.</summary>
    public sealed record Several : Outcome;

    public sealed record Denied : Outcome;
}
