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
    public static StageSnapshot From(Stage stage) => new(
        stage.Id,
        stage.PipelineId,
        stage.Name,
        stage.Kind,
        stage.Order,
        stage.Probability,
        stage.StuckAfterDays,
        stage.AsksLostReason,
        stage.Version);
}
