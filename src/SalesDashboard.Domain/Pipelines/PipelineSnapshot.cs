using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A pipeline as the live book keeps it.</summary>
public sealed record PipelineSnapshot(long Id, string Name, decimal? AverageBill, string? ChatLabel, int Version) : ISnapshot
{
    public static PipelineSnapshot From(Pipeline pipeline) => new(pipeline.Id, pipeline.Name, pipeline.AverageBill, pipeline.ChatLabel, pipeline.Version);
}
