using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A stage as the live book keeps it.</summary>
public sealed record StageSnapshot(
    long Id,
    long PipelineId,
    string Name,
    StageKind Kind,
    int Order,
    int Probability,
    int? StuckAfterDays,
    bool AsksLostReason,
    int Version) : ISnapshot
{
    /// <summary>#rrggbb; null = none.</summary>
    public string? Color { get; init; }

    public StageRequirements Requires { get; init; }

    /// <summary>In the reporting currency; null = any worth, 0 = heads only.</summary>
    public decimal? ManagerLimit { get; init; }
}
