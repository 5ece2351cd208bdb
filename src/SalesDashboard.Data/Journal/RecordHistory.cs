using Microsoft.EntityFrameworkCore;

namespace SalesDashboard.Data.Journal;

/// <summary>One change of one record: who, when (UTC), why, and the values before and after as JSON objects.</summary>
public sealed record HistoryRow(long Sequence, DateTime At, long? ActorUserId, string Actor, JournalKind Kind, string? Before, string? After, string? Reason);

public static class RecordHistoryQuery
{
    /// <summary>
    /// The changes of a record, the newest first. The journal is not scoped by rows: call it only for a record that was read
    /// inside the caller's scope.
    /// </summary>
    public static Task<List<HistoryRow>> HistoryAsync(this SalesDbContext context, string entity, long id, int take, CancellationToken ct) => context.Journal
        .IgnoreQueryFilters()
        .AsNoTracking()
        .Where(entry => entry.Entity == entity && entry.EntityId == id)
        .OrderByDescending(entry => entry.Sequence)
        .Take(take)
        .Select(entry => new HistoryRow(entry.Sequence, entry.At, entry.ActorUserId, entry.Actor, entry.Kind, entry.Before, entry.After, entry.Reason))
        .ToListAsync(ct);
}
