using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Automation;

/// <summary>Reads what happened from the journal: the row says what changed, the record says the rest as it is now.</summary>
internal static class TunnelReader
{
    /// <summary>Rows that can be an event that one of the rules asks for, in order: a company whose rules hear of clients alone looks at no drop.</summary>
    public static Task<List<JournalEntry>> EventsAsync(SalesDbContext context, IReadOnlyCollection<TunnelRule> rules, long after, long last, CancellationToken ct)
    {
        var (ofClients, ofDeals) = (rules.Any(rule => rule.Event == TunnelEvent.ClientCreated), rules.Any(rule => rule.Event != TunnelEvent.ClientCreated));
        return context.Journal.AsNoTracking()
            .Where(row => row.Sequence > after && row.Sequence <= last && row.After != null
                && ((ofClients && row.Entity == nameof(Client) && row.Kind == JournalKind.Created) || (ofDeals && row.Entity == nameof(Deal) && row.Kind != JournalKind.Deleted)))
            .OrderBy(row => row.Sequence)
            .ToListAsync(ct);
    }

    /// <summary>The events of a row; none where it is about something else, or the record is gone.</summary>
    public static async Task<IReadOnlyList<TunnelFacts>> FactsAsync(SalesDbContext context, JournalEntry row, CancellationToken ct)
    {
        if (row.Entity == nameof(Client))
        {
            var client = await context.Clients.AsNoTracking().SingleOrDefaultAsync(known => known.Id == row.EntityId, ct);
            return client is null ? [] : [new TunnelFacts(TunnelEvent.ClientCreated, client.Id, null, client.Source, client.Segment, null, null, null)];
        }

        using var after = JsonDocument.Parse(row.After ?? "{}");
        var events = EventsOf(row.Kind, after.RootElement);
        if (events.Count == 0)
        {
            return [];
        }

        var deal = await context.Deals.AsNoTracking().Include(known => known.Client).SingleOrDefaultAsync(known => known.Id == row.EntityId, ct);
        var stage = after.RootElement.TryGetProperty(nameof(Deal.StageId), out var value) ? value.GetInt64() : deal?.StageId;
        return deal is null
            ? []
            : [.. events.Select(happened => new TunnelFacts(
                happened, deal.ClientId, deal.Id, deal.Source ?? deal.Client?.Source, deal.Client?.Segment, deal.PipelineId, stage, deal.Amount))];
    }

    private static List<TunnelEvent> EventsOf(JournalKind kind, JsonElement after)
    {
        var events = new List<TunnelEvent>();
        if (kind == JournalKind.Created)
        {
            events.Add(TunnelEvent.DealCreated);
        }

        if (after.TryGetProperty(nameof(Deal.StageId), out _))
        {
            events.Add(TunnelEvent.DealEnteredStage);
        }

        if (after.TryGetProperty(nameof(Deal.Kind), out var closed) && closed.GetString() is { } name && name != nameof(StageKind.Open))
        {
            events.Add(name == nameof(StageKind.Won) ? TunnelEvent.DealWon : TunnelEvent.DealLost);
        }

        return events;
    }
}
