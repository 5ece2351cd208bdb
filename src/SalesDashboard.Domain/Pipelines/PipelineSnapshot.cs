using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A pipeline as the live book keeps it.</summary>
public sealed record PipelineSnapshot(long Id, string Name, decimal? AverageBill, string? ChatLabel, int Version) : ISnapshot
{
    public DistributionMode Distribution { get; init; } = DistributionMode.Manual;

    public LeadChoice Choice { get; init; } = LeadChoice.Random;

    public LeadBalance Balance { get; init; } = LeadBalance.Evenly;

    public BoardSort BoardSort { get; init; } = BoardSort.Manual;

    public CardFields CardFields { get; init; } = Pipeline.UsualCardFields;
}
