using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.Tunnel;

namespace SalesDashboard.Live.Book;

/// <summary>What deals point to: pipelines with their stages, lost reasons, clients and products.</summary>
public sealed class Catalog
{
    internal Table<PipelineSnapshot> PipelineTable { get; } = new();

    internal Table<StageSnapshot> StageTable { get; } = new();

    internal Table<LostReasonSnapshot> LostReasonTable { get; } = new();

    internal Table<ClientSnapshot> ClientTable { get; } = new();

    internal Table<ProductSnapshot> ProductTable { get; } = new();

    internal Table<PipelineMemberSnapshot> MemberTable { get; } = new();

    internal Table<WaitingLeadSnapshot> WaitingTable { get; } = new();

    internal Table<TunnelRuleSnapshot> RuleTable { get; } = new();

    public IReadOnlyDictionary<long, PipelineSnapshot> Pipelines => PipelineTable.Rows;

    public IReadOnlyDictionary<long, StageSnapshot> Stages => StageTable.Rows;

    public IReadOnlyDictionary<long, LostReasonSnapshot> LostReasons => LostReasonTable.Rows;

    public IReadOnlyDictionary<long, ClientSnapshot> Clients => ClientTable.Rows;

    public IReadOnlyDictionary<long, ProductSnapshot> Products => ProductTable.Rows;

    /// <summary>Who may be given leads of which pipeline.</summary>
    public IReadOnlyDictionary<long, PipelineMemberSnapshot> Members => MemberTable.Rows;

    /// <summary>Leads that nobody has got yet.</summary>
    public IReadOnlyDictionary<long, WaitingLeadSnapshot> WaitingLeads => WaitingTable.Rows;

    public IReadOnlyDictionary<long, TunnelRuleSnapshot> TunnelRules => RuleTable.Rows;

    /// <summary>Whether a rule of the tunnel adds leads to the pipeline (PIPE-26).</summary>
    public bool IsFed(long pipelineId) => TunnelRules.Values.Any(rule => rule.Feeds(pipelineId));

    /// <summary>The stages of a pipeline in board order.</summary>
    public IReadOnlyList<StageSnapshot> StagesOf(long pipelineId) =>
        Stages.Values.Where(stage => stage.PipelineId == pipelineId).OrderBy(stage => stage.Order).ThenBy(stage => stage.Id).ToList();

    /// <summary>Who gets leads, and which leads wait. A member's turns change with each lead: where nothing else did, no screen looks different.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody in the book knows this kind of change.</exception>
    internal Effect Apply(Change change) => change switch
    {
        Upserted<PipelineMemberSnapshot> it => MemberTable.Upsert(it.Row, out var before) && (before is null || it.Row != before with { Version = it.Row.Version }) ? new Effect(Touch.Everything) : Effect.None,
        Removed<PipelineMemberSnapshot> it => MemberTable.Remove(it.Id, out _) ? new Effect(Touch.Everything) : Effect.None,
        Upserted<TunnelRuleSnapshot> it => RuleTable.Upsert(it.Row, out _) ? new Effect(Touch.Everything) : Effect.None,
        Removed<TunnelRuleSnapshot> it => RuleTable.Remove(it.Id, out _) ? new Effect(Touch.Everything) : Effect.None,
        Upserted<WaitingLeadSnapshot> it => WaitingTable.Upsert(it.Row, out _) ? new Effect(Touch.Everything) : Effect.None,
        Removed<WaitingLeadSnapshot> it => WaitingTable.Remove(it.Id, out _) ? new Effect(Touch.Everything) : Effect.None,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "The live book does not know this kind of change."),
    };
}
