using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Import.Undoing;

/// <summary>Rows of an import that are taken back in one context, which the caller saves.</summary>
internal sealed class UndoBatch(SalesDbContext context, string importId, DateTime now)
{
    /// <param name="rows">The newest first.</param>
    public async Task<IReadOnlyList<TakenBack>> ApplyAsync(IReadOnlyList<MarkedRow> rows, CancellationToken ct)
    {
        var foreign = await ForeignAsync(rows, ct);
        var results = new List<TakenBack>(rows.Count);
        foreach (var row in rows)
        {
            var isChanged = foreign.TryGetValue((row.Entity, row.EntityId), out var sequence) && sequence > row.Sequence;
            results.Add(new TakenBack(row, isChanged ? TakenBackKind.ChangedSince : await ApplyAsync(row, ct)));
        }

        return results;
    }

    /// <summary>The newest change of each record that is neither of this import nor of its undoing.</summary>
    private async Task<Dictionary<(string Entity, long Id), long>> ForeignAsync(IReadOnlyList<MarkedRow> rows, CancellationToken ct)
    {
        var newest = new Dictionary<(string, long), long>();
        foreach (var group in rows.GroupBy(row => row.Entity))
        {
            var ids = group.Select(row => row.EntityId).Distinct().ToList();
            foreach (var (id, sequence) in await context.ChangedByOthersAsync(ImportMark.TailOf(importId), group.Key, ids, rows[^1].Sequence, ct))
            {
                newest[(group.Key, id)] = sequence;
            }
        }

        return newest;
    }

    private async Task<TakenBackKind> ApplyAsync(MarkedRow row, CancellationToken ct)
    {
        var type = context.Model.GetEntityTypes().Single(known => known.ClrType.Name == row.Entity).ClrType;
        if (await context.FindAsync(type, [row.EntityId], ct) is not { } record || context.Entry(record).State == EntityState.Deleted)
        {
            return TakenBackKind.Nothing;
        }

        var entry = context.Entry(record);
        if (row.Kind == JournalKind.Created)
        {
            await RemoveAsync(entry, ct);
            return TakenBackKind.Removed;
        }

        using var values = JsonDocument.Parse(row.Before ?? "{}");
        var former = values.RootElement.EnumerateObject().ToDictionary(value => value.Name, value => Read(value.Value, entry.Property(value.Name).Metadata.ClrType));
        await RestoreAsync(entry, former, ct);
        return entry.State == EntityState.Modified ? TakenBackKind.Restored : TakenBackKind.Nothing;
    }

    /// <summary>Revisions belong to their plan and stand in no journal.</summary>
    private async Task RemoveAsync(EntityEntry entry, CancellationToken ct)
    {
        if (entry.Entity is Plan plan)
        {
            context.RemoveRange(await context.PlanRevisions.Where(revision => revision.PlanId == plan.Id).ToListAsync(ct));
        }

        entry.State = EntityState.Deleted;
    }

    private async Task RestoreAsync(EntityEntry entry, Dictionary<string, object?> former, CancellationToken ct)
    {
        if (entry.Entity is Plan plan)
        {
            // Going back is a revision as well (AHEAD-13).
            plan.Revise(
                former.GetValueOrDefault(nameof(Plan.Amount)) as decimal? ?? plan.Amount,
                former.GetValueOrDefault(nameof(Plan.Currency)) as string ?? plan.Currency,
                former.GetValueOrDefault(nameof(Plan.Status)) as PlanStatus? ?? plan.Status,
                context.Caller.Name,
                ImportMark.UndoneReasonOf(importId),
                now);
            context.ChangeTracker.DetectChanges();
            return;
        }

        foreach (var (name, value) in former)
        {
            entry.Property(name).CurrentValue = value;
        }

        if (entry.Entity is Deal deal)
        {
            await PlaceAsync(entry, deal, ct);
        }
    }

    /// <summary>The former place in the column, or the one behind it where somebody has taken it meanwhile.</summary>
    private async Task PlaceAsync(EntityEntry entry, Deal deal, CancellationToken ct)
    {
        if (entry.Property(nameof(Deal.Rank)).IsModified || entry.Property(nameof(Deal.StageId)).IsModified)
        {
            entry.Property(nameof(Deal.Rank)).CurrentValue = await context.FreeRankAsync(deal.StageId, deal.Rank, deal.Id, ct);
        }
    }

    private static object? Read(JsonElement value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (plain.IsEnum)
        {
            return Enum.Parse(plain, value.GetString() ?? "");
        }

        return plain == typeof(Month) && Month.TryParse(value.GetString(), out var month) ? month : value.Deserialize(plain);
    }
}
