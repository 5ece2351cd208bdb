using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Journal;

public static class DeletedStageQuery
{
    /// <summary>The place that a deleted stage had among the others; null where the journal does not know it. Stages are no secret.</summary>
    public static async Task<int?> OrderOfDeletedStageAsync(this SalesDbContext context, long stageId, CancellationToken ct)
    {
        var before = await context.Journal.IgnoreQueryFilters().AsNoTracking()
            .Where(entry => entry.Entity == nameof(Stage) && entry.EntityId == stageId && entry.Kind == JournalKind.Deleted)
            .Select(entry => entry.Before)
            .SingleOrDefaultAsync(ct);
        if (before is null)
        {
            return null;
        }

        using var values = JsonDocument.Parse(before);
        return values.RootElement.TryGetProperty(nameof(Stage.Order), out var order) ? order.GetInt32() : null;
    }
}
