using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Journal;

/// <summary>
/// Reads records as changes: all of them to fill a live book, some of them to follow the journal rows of other nodes.
/// Streams straight into snapshots, so a million deals pass without a tracked entity.
/// </summary>
public sealed class ChangeReader(SalesDb db)
{
    private static readonly Caller s_caller = Caller.System("change-reader");

    /// <summary>
    /// Every followed record, reference data first, then people, plans, deals, invoices and activities. Not one
    /// snapshot: take <see cref="LastSequenceAsync"/> before, apply by version and follow the journal from there.
    /// </summary>
    public async IAsyncEnumerable<Change> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        foreach (var kind in ChangeMapping.Kinds)
        {
            await foreach (var change in kind.ReadAsync(context, ct))
            {
                yield return change;
            }
        }
    }

    /// <summary>The present states of these records; one that is gone comes as <see cref="Removed{T}"/>.</summary>
    /// <param name="entity">The name as in the journal; one that nobody follows gives an empty answer.</param>
    public async Task<IReadOnlyList<Change>> ReadAsync(string entity, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        if (ChangeMapping.Of(entity) is not { } kind || ids.Count == 0)
        {
            return [];
        }

        await using var context = await db.OpenAsync(s_caller, ct);
        return await kind.ReadAsync(context, ids, ct);
    }

    /// <summary>The newest journal row; 0 while there is none.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        return await context.Journal.MaxAsync(entry => (long?)entry.Sequence, ct) ?? 0;
    }

    /// <summary>The next journal rows after <paramref name="after"/>, in order, at most <paramref name="take"/>.</summary>
    public async Task<IReadOnlyList<(long Sequence, string Entity, long EntityId)>> ReadJournalAsync(long after, int take, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var rows = await context.Journal.AsNoTracking()
            .Where(entry => entry.Sequence > after)
            .OrderBy(entry => entry.Sequence)
            .Take(take)
            .Select(entry => new { entry.Sequence, entry.Entity, entry.EntityId })
            .ToListAsync(ct);
        return rows.ConvertAll(row => (row.Sequence, row.Entity, row.EntityId));
    }
}
