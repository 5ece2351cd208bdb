using System.Collections.Immutable;
using System.Text.Json;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>Reads a deal's journal rows as a story. Pure: the names come in.</summary>
/// <param name="stages">All stages of the deal's pipeline by id.</param>
/// <param name="show">A value of a field in words; null = nothing.</param>
internal sealed class DealHistory(IReadOnlyDictionary<long, StageSnapshot> stages, Func<string, JsonElement, string?> show)
{
    private static readonly ImmutableArray<string> s_fields =
    [
        nameof(Deal.Title), nameof(Deal.Amount), nameof(Deal.ExpectedCloseOn), nameof(Deal.ClientId), nameof(Deal.WaitingUntil),
        nameof(Deal.OwnerId), nameof(Deal.ProductId), nameof(Deal.Source), nameof(Deal.LostReasonId), nameof(Deal.LostComment),
    ];

    /// <summary>The rows in their order; another slot in the same column is no news and left out.</summary>
    public ImmutableArray<HistoryStep> Of(IEnumerable<HistoryRow> rows) => [.. rows.Select(StepOf).OfType<HistoryStep>()];

    private HistoryStep? StepOf(HistoryRow row)
    {
        using var before = JsonDocument.Parse(row.Before ?? "{}");
        using var after = JsonDocument.Parse(row.After ?? "{}");
        var (old, now) = (before.RootElement, after.RootElement);
        var fields = row.Kind == JournalKind.Created ? [] : Fields(old, now);
        var (from, to) = (StageOf(old), StageOf(now));
        if (row.Kind == JournalKind.Updated && to is null && fields.IsEmpty)
        {
            return null;
        }

        return new HistoryStep(row.At, row.Actor, KindOf(row, old, now, to), from?.Name, to?.Name, Skipped(from, to), row.Reason, fields);
    }

    private ImmutableArray<FieldChange> Fields(JsonElement old, JsonElement now) =>
    [
        .. s_fields
            .Where(field => old.TryGetProperty(field, out _) || now.TryGetProperty(field, out _))
            .Select(field => new FieldChange(field, Show(field, old), Show(field, now))),
    ];

    private string? Show(string field, JsonElement values) =>
        values.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? show(field, value) : null;

    /// <summary>A stage that was deleted since has no name any more.</summary>
    private (string Name, StageSnapshot? Known)? StageOf(JsonElement values)
    {
        if (!values.TryGetProperty(nameof(Deal.StageId), out var id))
        {
            return null;
        }

        var known = stages.GetValueOrDefault(id.GetInt64());
        return (known?.Name ?? "?", known);
    }

    private static HistoryKind KindOf(HistoryRow row, JsonElement old, JsonElement now, (string Name, StageSnapshot? Known)? to)
    {
        if (row.Kind == JournalKind.Created)
        {
            return HistoryKind.Created;
        }

        if (to is null)
        {
            return HistoryKind.Edited;
        }

        return (KindIn(old), KindIn(now)) switch
        {
            (_, nameof(StageKind.Won)) => HistoryKind.Won,
            (_, nameof(StageKind.Lost)) => HistoryKind.Lost,
            (nameof(StageKind.Won) or nameof(StageKind.Lost), nameof(StageKind.Open)) => HistoryKind.Recalled,
            _ => HistoryKind.Moved,
        };
    }

    private static string? KindIn(JsonElement values) => values.TryGetProperty(nameof(Deal.Kind), out var kind) ? kind.GetString() : null;

    private ImmutableArray<string> Skipped((string Name, StageSnapshot? Known)? from, (string Name, StageSnapshot? Known)? to) =>
        from?.Known is { Kind: StageKind.Open } start && to?.Known is { } end
            ? [.. stages.Values
                .Where(stage => stage.Kind == StageKind.Open && stage.Order > start.Order && stage.Order < end.Order && stage.Id != end.Id)
                .OrderBy(stage => stage.Order)
                .Select(stage => stage.Name)]
            : [];
}
