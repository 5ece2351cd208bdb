using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Checking;

/// <summary>Something wrong in the database.</summary>
/// <param name="Area">"integrity", "foreign keys" or "journal".</param>
public sealed record Finding(string Area, string Message);

/// <summary>Looks whether the file is whole and nobody wrote around the gate. Totals against the live book are checked elsewhere.</summary>
public sealed class DatabaseCheck(SalesDb db)
{
    private const string Journal = "journal";

    /// <summary>Empty where everything is in order.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("check"), ct);
        var findings = new List<Finding>();
        if (context.Database.IsSqlite())
        {
            await CheckFileAsync(context, findings, ct);
        }

        if (await FirstBreakAsync(context, ct) is { } finding)
        {
            findings.Add(finding);
        }

        return findings;
    }

    private static async Task CheckFileAsync(SalesDbContext context, List<Finding> findings, CancellationToken ct)
    {
        await foreach (var message in context.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check")
            .AsAsyncEnumerable().WithCancellation(ct))
        {
            if (message != "ok")
            {
                findings.Add(new Finding("integrity", message));
            }
        }

        var broken = context.Database.SqlQueryRaw<string>(
            """SELECT "table" || ' row ' || COALESCE(rowid, '?') || ' refers to a missing row of ' || parent AS Value FROM pragma_foreign_key_check""");
        await foreach (var message in broken.AsAsyncEnumerable().WithCancellation(ct))
        {
            findings.Add(new Finding("foreign keys", message));
        }
    }

    /// <summary>Follows the chain from its start; rows cut off at the very end cannot be seen in it.</summary>
    private static async Task<Finding?> FirstBreakAsync(SalesDbContext context, CancellationToken ct)
    {
        var hash = JournalChain.Start;
        var sequence = 0L;
        await foreach (var entry in context.Journal.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            sequence++;
            if (entry.Sequence != sequence)
            {
                return new Finding(Journal, $"Row {sequence} is missing; the next one is {entry.Sequence}.");
            }

            if (entry.Hash != JournalChain.Hash(hash, entry))
            {
                return new Finding(Journal, $"Row {sequence} was changed after it was written, or a row before it.");
            }

            hash = entry.Hash;
        }

        return null;
    }
}
