using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Automation;

/// <summary>A rule as the live book keeps it: enough to tell whether anything adds leads to a pipeline (PIPE-26).</summary>
public sealed record TunnelRuleSnapshot(long Id, string Name, bool IsActive, TunnelEvent Event, TunnelAction Action, long? TargetPipelineId, int Version) : ISnapshot
{
    /// <summary>Whether leads come into the pipeline by this rule.</summary>
    public bool Feeds(long pipelineId) =>
        IsActive && Event != TunnelEvent.None && Action == TunnelAction.AddToPipeline && TargetPipelineId == pipelineId;
}
