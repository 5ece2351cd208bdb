using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>Why a lead waits.</summary>
public enum WaitingReason
{
    /// <summary>The pipeline is distributed by hand.</summary>
    Manual = 1,

    /// <summary>The pipeline has no members.</summary>
    NoMembers = 2,

    /// <summary>Every member is absent, inactive or at capacity.</summary>
    NobodyEligible = 3,
}

/// <summary>
/// A client in a pipeline's queue: no deal yet, because a deal needs an owner. Goes when somebody gets it; so a lead is
/// always either in a stage or here (PIPE-1, AHEAD-15). Once a pipeline and client.
/// </summary>
public sealed class WaitingLead : IVersioned
{
    private WaitingLead()
    {
    }

    public WaitingLead(Pipeline pipeline, Client client, WaitingReason reason, DateTime since)
    {
        Pipeline = pipeline;
        PipelineId = pipeline.Id;
        Client = client;
        ClientId = client.Id;
        Reason = reason;
        Since = since;
    }

    public long Id { get; private set; }

    public long PipelineId { get; private set; }

    public Pipeline Pipeline { get; private set; } = null!;

    public long ClientId { get; private set; }

    public Client Client { get; private set; } = null!;

    public WaitingReason Reason { get; private set; }

    public DateTime Since { get; private set; }

    /// <summary>Where the lead came from, for the deal to come.</summary>
    public string? Source { get; private set; }

    public int Version { get; private set; }

    public void ComesFrom(string? source) => Source = source;

    public void WaitsFor(WaitingReason reason) => Reason = reason;
}
