using Microsoft.EntityFrameworkCore;

namespace SalesDashboard.Data.Journal;

/// <summary>What one piece of work did to one record.</summary>
/// <param name="Entity">The name as in the journal, e.g. "Deal".</param>
/// <param name="Before">JSON object of the values that it changed, as they were; null for a created record.</param>
public sealed record MarkedRow(long Sequence, string Entity, long EntityId, JournalKind Kind, string? Before);

/// <summary>
/// Pieces of work whose journal rows carry a mark at the end of their reason. The journal is not scoped by rows: only for
/// those who see the whole company.
/// </summary>
public static class MarkedRowsQuery
{
    /// <summary>The rows of the work, the newest first.</summary>
    /// <param name="mark">What their reasons end with.</param>
    /// <param name="exceptReason">A reason with the same mark that does not count.</param>
    /// <param name="before">Only rows older than this one.</param>
    public static Task<List<MarkedRow>> MarkedRowsAsync(this SalesDbContext context, string mark, string exceptReason, long before, int take, CancellationToken ct) =>
        context.Journal
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(entry => entry.Sequence < before && entry.Reason != null && entry.Reason != exceptReason && entry.Reason.EndsWith(mark))
            .OrderByDescending(entry => entry.Sequence)
            .Take(take)
            .Select(entry => new MarkedRow(entry.Sequence, entry.Entity, entry.EntityId, entry.Kind, entry.Before))
            .ToListAsync(ct);

    /// <summary>Who did the work; null where there is none.</summary>
    public static Task<string?> MarkedActorAsync(this SalesDbContext context, string mark, string exceptReason, CancellationToken ct) =>
        context.Journal
            .IgnoreQueryFilters()
            .Where(entry => entry.Reason != null && entry.Reason != exceptReason && entry.Reason.EndsWith(mark))
            .Select(entry => entry.Actor)
            .FirstOrDefaultAsync(ct);

    /// <summary>The newest row of each of these records that is newer than <paramref name="after"/> and does not carry the mark.</summary>
    public static Task<Dictionary<long, long>> ChangedByOthersAsync(
        this SalesDbContext context, string mark, string entity, IReadOnlyCollection<long> ids, long after, CancellationToken ct) => context.Journal
        .IgnoreQueryFilters()
        .Where(entry => entry.Entity == entity && ids.Contains(entry.EntityId) && entry.Sequence > after && (entry.Reason == null || !entry.Reason.EndsWith(mark)))
        .GroupBy(entry => entry.EntityId)
        .Select(entries => new { Id = entries.Key, Sequence = entries.Max(entry => entry.Sequence) })
        .ToDictionaryAsync(change => change.Id, change => change.Sequence, ct);
}
