using Microsoft.EntityFrameworkCore;

namespace SalesDashboard.Data.Journal;

/// <summary>What the journal knows of deals, cut to those that the caller sees.</summary>
public static class DealChangeQueries
{
    private const string Deal = "Deal";
    private const string Meeting = "Meeting";
    private const int IdsPerQuery = 500;

    /// <summary>More changes than this are not one meeting's matter; the newest are kept.</summary>
    private const int Most = 50_000;

    /// <summary>
    /// What happened to the deals that the caller sees, the oldest first. The journal is not scoped by rows, so its rows are
    /// cut to the deals that a scoped query finds.
    /// </summary>
    /// <param name="since">UTC.</param>
    /// <param name="meetingId">Only what came after this meeting began, where several things happened at the same instant; null = all.</param>
    public static async Task<IReadOnlyList<DealChange>> DealChangesSinceAsync(
        this SalesDbContext context, DateTime since, long? meetingId, CancellationToken ct)
    {
        var after = await context.Journal
            .IgnoreQueryFilters()
            .Where(entry => entry.Entity == Meeting && entry.EntityId == meetingId)
            .MinAsync(entry => (long?)entry.Sequence, ct) ?? 0;
        var changes = await context.Journal
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(entry => entry.Entity == Deal && entry.At >= since && entry.Sequence > after)
            .OrderByDescending(entry => entry.Sequence)
            .Take(Most)
            .Select(entry => new DealChange(entry.EntityId, entry.At, entry.Actor, entry.Before, entry.After, entry.Reason))
            .ToListAsync(ct);
        var visible = await context.VisibleAsync(changes.Select(change => change.DealId), ct);
        changes.RemoveAll(change => !visible.Contains(change.DealId));
        changes.Reverse();
        return changes;
    }

    /// <summary>How often the expected closing of each of these deals was put off in its whole life; only deals that the caller sees.</summary>
    public static async Task<IReadOnlyDictionary<long, int>> SlipsAsync(this SalesDbContext context, IReadOnlyCollection<long> dealIds, CancellationToken ct)
    {
        var slips = new Dictionary<long, int>();
        foreach (var some in (await context.VisibleAsync(dealIds, ct)).Order().Chunk(IdsPerQuery))
        {
            var changes = await context.Journal
                .IgnoreQueryFilters()
                .AsNoTracking()
                .Where(entry => entry.Entity == Deal && some.Contains(entry.EntityId) && entry.Before != null && entry.Before.Contains("ExpectedCloseOn"))
                .Select(entry => new DealChange(entry.EntityId, entry.At, entry.Actor, entry.Before, entry.After, entry.Reason))
                .ToListAsync(ct);
            foreach (var change in changes.Where(change => change.IsSlip))
            {
                slips[change.DealId] = slips.GetValueOrDefault(change.DealId) + 1;
            }
        }

        return slips;
    }

    private static async Task<HashSet<long>> VisibleAsync(this SalesDbContext context, IEnumerable<long> dealIds, CancellationToken ct)
    {
        var visible = new HashSet<long>();
        foreach (var some in dealIds.Distinct().Order().Chunk(IdsPerQuery))
        {
            visible.UnionWith(await context.Deals.AsNoTracking().Where(deal => some.Contains(deal.Id)).Select(deal => deal.Id).ToListAsync(ct));
        }

        return visible;
    }
}
