using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Domain.Deals;

/// <summary>The state of a deal at one version.</summary>
public sealed record DealSnapshot(
    long Id,
    string? ExternalId,
    string Title,
    long? ClientId,
    long PipelineId,
    long StageId,
    StageKind Kind,
    long OwnerId,
    long? ProductId,
    decimal? Amount,
    string Currency,
    string? Source,
    DateOnly CreatedOn,
    DateOnly? ExpectedCloseOn,
    DateOnly? ClosedOn,
    long? LostReasonId,
    string? LostComment,
    DateTime StageEnteredAt,
    string Rank,
    int Version) : ISnapshot
{
    /// <summary>The stage from which a closed deal was closed; null where that is not known.</summary>
    public long? ClosedFromStageId { get; init; }

    /// <summary>Till this day the deal is not stuck, because the client asked for patience (AHEAD-17).</summary>
    public DateOnly? WaitingUntil { get; init; }

    public static DealSnapshot From(Deal deal) => new(
        deal.Id,
        deal.ExternalId,
        deal.Title,
        deal.ClientId,
        deal.PipelineId,
        deal.StageId,
        deal.Kind,
        deal.OwnerId,
        deal.ProductId,
        deal.Amount,
        deal.Currency,
        deal.Source,
        deal.CreatedOn,
        deal.ExpectedCloseOn,
        deal.ClosedOn,
        deal.LostReasonId,
        deal.LostComment,
        deal.StageEnteredAt,
        deal.Rank,
        deal.Version)
    {
        ClosedFromStageId = deal.ClosedFromStageId,
        WaitingUntil = deal.WaitingUntil,
    };
}
