namespace SalesDashboard.Domain.Automation;

/// <summary>How a run of a rule ended.</summary>
public enum TunnelResult
{
    /// <summary>A deal was made, or a lead put into the queue.</summary>
    Added = 1,
    Waiting = 2,

    /// <summary>The client was in the pipeline already.</summary>
    AlreadyThere = 3,
    Assigned = 4,
    ActivityCreated = 5,

    /// <summary>The deal has no client, or the client is gone.</summary>
    NoClient = 6,

    /// <summary>The rule has no deal to work on, or it is gone or closed.</summary>
    NoDeal = 7,

    /// <summary>The pipeline, its first stage or the employee is gone.</summary>
    TargetGone = 8,

    /// <summary>The rule ran earlier in the same chain, or the chain is too long.</summary>
    LoopStopped = 9,
}

/// <summary>
/// One run of a rule for one journal row. Once only: the pair is the key that makes running twice harmless (R-rule 34).
/// </summary>
public sealed class TunnelRun
{
    /// <summary>Longest chain of rules that set each other off.</summary>
    public const int MaxDepth = 8;

    private TunnelRun()
    {
    }

    public TunnelRun(TunnelRule rule, long sequence, TunnelFacts facts, TunnelRun? cause, DateTime at)
    {
        RuleId = rule.Id;
        Sequence = sequence;
        ClientId = facts.ClientId;
        DealId = facts.DealId;
        Depth = cause is null ? 0 : cause.Depth + 1;
        Chain = cause is null ? $"{rule.Id}" : $"{cause.Chain},{rule.Id}";
        At = at;
    }

    public long Id { get; private set; }

    public long RuleId { get; private set; }

    public TunnelRule Rule { get; private set; } = null!;

    /// <summary>The journal row that set it off.</summary>
    public long Sequence { get; private set; }

    public long? ClientId { get; private set; }

    public long? DealId { get; private set; }

    /// <summary>The deal that the run made, by which the next run of the chain finds its cause.</summary>
    public long? MadeDealId { get; private set; }

    /// <summary>0 = set off by a person or program.</summary>
    public int Depth { get; private set; }

    /// <summary>Ids of the rules of the chain in their order, this one last.</summary>
    public string Chain { get; private set; } = "";

    public TunnelResult Result { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Whether the chain meets this rule again, or is too long to go on.</summary>
    public static bool IsLoop(TunnelRule rule, TunnelRun? cause) =>
        cause is not null && (cause.Depth + 1 >= MaxDepth || cause.Chain.Split(',').Contains($"{rule.Id}"));

    public void End(TunnelResult result, long? madeDealId = null) => (Result, MadeDealId) = (result, madeDealId);
}
