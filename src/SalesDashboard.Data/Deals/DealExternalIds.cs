using Microsoft.EntityFrameworkCore;

namespace SalesDashboard.Data.Deals;

/// <summary>External ids are unique in the company, so they are looked up beyond the caller's scope; nothing else comes out.</summary>
public static class DealExternalIds
{
    /// <summary>Those of the ids that a deal has already, whoever may see it.</summary>
    public static async Task<HashSet<string>> UsedExternalIdsAsync(
        this SalesDbContext context, string system, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        [.. await context.Deals.IgnoreQueryFilters()
            .Where(deal => deal.ExternalSystem == system && deal.ExternalId != null && ids.Contains(deal.ExternalId))
            .Select(deal => deal.ExternalId ?? "")
            .ToListAsync(ct)];
}
