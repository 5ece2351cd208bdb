using System.Collections.Immutable;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>A deal as its panel shows it.</summary>
public sealed record DealDetails(
    long Id,
    int Version,
    string Title,
    long? ClientId,
    string? Client,
    decimal? Amount,
    string Currency,
    long OwnerId,
    string Owner,
    string Pipeline,
    string Stage,
    StageKind Kind,
    string? Product,
    string? Source,
    DateOnly CreatedOn,
    DateOnly? ExpectedCloseOn,
    DateOnly? WaitingUntil,
    DateOnly? ClosedOn,
    string? LostReason,
    string? LostComment,
    DateTime StageEnteredAt)
{
    /// <summary>How the client is reached (CLIENT-18).</summary>
    public string? ClientEmail { get; init; }

    public string? ClientPhone { get; init; }

    /// <summary>Open ones first, by time; then the newest closed ones.</summary>
    public ImmutableArray<DealStep> Steps { get; init; } = [];

    /// <summary>The newest first.</summary>
    public ImmutableArray<HistoryStep> History { get; init; } = [];

    /// <summary>How it got its first owner; null where nobody distributed it (AHEAD-15).</summary>
    public DistributionView? Distribution { get; init; }
}

/// <summary>An activity of the deal by somebody in the caller's scope. Times are UTC.</summary>
public sealed record DealStep(long Id, int Version, ActivityType Type, DateTime DueAt, DateTime? ClosedAt, string Subject, string? Result, string Employee);
