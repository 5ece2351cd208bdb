using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>The one-time code of a database without accounts; printed at start-up, kept in memory only. Singleton.</summary>
public sealed class SetupCode(SalesDb db, ILogger<SetupCode> log)
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Null where no setup is awaited.</summary>
    public string? Value { get; private set; }

    /// <summary>Called once at start-up, after everything that may create accounts.</summary>
    public async Task OfferAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("setup"), ct);
        if (await context.Users.AnyAsync(ct))
        {
            return;
        }

        Value = RandomNumberGenerator.GetString(Letters, 16);
        log.LogWarning("Nobody has an account yet. Open the page /setup and enter this one-time setup code: {SetupCode}", string.Join('-', Value.Chunk(4).Select(part => new string(part))));
    }

    public void Forget() => Value = null;

    /// <summary>People type the dashes or not, and in any case.</summary>
    public static string Normalize(string given) => given.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}
