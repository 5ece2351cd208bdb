using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Data.Deals;

/// <summary>
/// Places in a column. Ranks are unique over all deals of a stage, so the neighbours are looked up beyond the caller's
/// scope; only a rank comes out, nothing of the deals.
/// </summary>
public static class StageRanks
{
    /// <summary>A rank behind the given card of the stage; first in the column where there is none. One query, two where the card has left the stage.</summary>
    /// <param name="movingDealId">The deal that moves and is no neighbour of itself; 0 for a new one.</param>
    public static async Task<string> RankBehindAsync(
        this SalesDbContext context, long stageId, long? afterDealId, long movingDealId, CancellationToken ct)
    {
        var column = context.Deals.IgnoreQueryFilters().Where(deal => deal.StageId == stageId && deal.Id != movingDealId);
        if (afterDealId is { } id)
        {
            var neighbours = await column
                .Where(deal => string.Compare(deal.Rank, column.Where(before => before.Id == id).Select(before => before.Rank).FirstOrDefault()) >= 0)
                .OrderBy(deal => deal.Rank)
                .Select(deal => deal.Rank)
                .Take(2)
                .ToListAsync(ct);
            if (neighbours.Count > 0)
            {
                return Rank.Between(neighbours[0], neighbours.ElementAtOrDefault(1));
            }
        }

        return Rank.Between(null, await column.MinAsync(deal => deal.Rank, ct));
    }

    /// <summary>The rank of the last card of the stage; null for an empty one. New cards in bulk are put behind it.</summary>
    public static Task<string?> LastRankAsync(this SalesDbContext context, long stageId, CancellationToken ct) =>
        context.Deals.IgnoreQueryFilters().Where(deal => deal.StageId == stageId).MaxAsync(deal => (string?)deal.Rank, ct);

    /// <summary>The rank itself where the stage has it free; otherwise one behind the card that took it.</summary>
    /// <param name="movingDealId">The deal that comes back to its rank.</param>
    public static async Task<string> FreeRankAsync(this SalesDbContext context, long stageId, string rank, long movingDealId, CancellationToken ct)
    {
        var taken = await context.Deals.IgnoreQueryFilters()
            .Where(deal => deal.StageId == stageId && deal.Rank == rank && deal.Id != movingDealId)
            .Select(deal => (long?)deal.Id)
            .SingleOrDefaultAsync(ct);
        return taken is null ? rank : await context.RankBehindAsync(stageId, taken, movingDealId, ct);
    }
}
