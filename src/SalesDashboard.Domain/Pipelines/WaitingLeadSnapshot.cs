using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A waiting lead as the live book keeps it.</summary>
public sealed record WaitingLeadSnapshot(long Id, long PipelineId, long ClientId, WaitingReason Reason, DateTime Since, int Version) : ISnapshot;
