namespace SalesDashboard.Domain.Automation;

/// <summary>Something that happened, as rules look at it.</summary>
/// <param name="StageId">The stage that was entered, also by a new, won or lost deal; null for a client.</param>
public sealed record TunnelFacts(TunnelEvent Event, long? ClientId, long? DealId, string? Source, string? Segment, long? PipelineId, long? StageId, decimal? Amount);
