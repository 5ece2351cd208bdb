using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Checking;

/// <summary>
/// Finds out whether the database reads and writes, by a real write through the gate: one row among the idempotency keys,
/// which no caller can name and which the journal does not know.
/// </summary>
public sealed class DatabaseProbe(SalesDb db, TimeProvider time)
{
    private const string Owner = "health";
    private const string Key = "heartbeat";

    private static readonly Caller s_caller = Caller.System("health");

    /// <exception cref="DatabaseUnavailableException">The database is busy or full.</exception>
    public async Task BeatAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var now = time.GetUtcNow().UtcDateTime;
        var beat = await context.Operations.SingleOrDefaultAsync(operation => operation.Owner == Owner && operation.Key == Key, ct);
        if (beat is null)
        {
            beat = new OperationRecord { Owner = Owner, Key = Key, BodyHash = "", At = now, FirstSequence = 0, LastSequence = -1 };
            context.Operations.Add(beat);
        }

        beat.Complete(0, now.ToString("O"));
        await context.SaveChangesAsync(ct);
    }
}
