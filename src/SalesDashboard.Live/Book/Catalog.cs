using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Live.Book;

/// <summary>What deals point to: pipelines with their stages, lost reasons, clients and products.</summary>
public sealed class Catalog
{
    internal Catalog(TableSet tables)
    {
        PipelineTable = tables.Add<PipelineSnapshot>(Touch.Everything);
        StageTable = tables.Add<StageSnapshot>(Touch.Everything);
        LostReasonTable = tables.Add<LostReasonSnapshot>(Touch.Everything);
        ClientTable = tables.Add<ClientSnapshot>(Touch.Everything);
        ProductTable = tables.Add<ProductSnapshot>(Touch.Everything);
        MemberTable = tables.Add<PipelineMemberSnapshot>(FollowMember);
        WaitingTable = tables.Add<WaitingLeadSnapshot>(Touch.Everything);
        RuleTable = tables.Add<TunnelRuleSnapshot>(Touch.Everything);
    }

    internal Table<PipelineSnapshot> PipelineTable { get; }

    internal Table<StageSnapshot> StageTable { get; }

    internal Table<LostReasonSnapshot> LostReasonTable { get; }

    internal Table<ClientSnapshot> ClientTable { get; }

    internal Table<ProductSnapshot> ProductTable { get; }

    internal Table<PipelineMemberSnapshot> MemberTable { get; }

    internal Table<WaitingLeadSnapshot> WaitingTable { get; }

    internal Table<TunnelRuleSnapshot> RuleTable { get; }

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

    /// <summary>A member's turns change with each lead: where nothing else did, no screen looks different.</summary>
    private static Effect FollowMember(PipelineMemberSnapshot? before, PipelineMemberSnapshot? after) =>
        before is not null && after is not null && after == before with { Version = after.Version } ? Effect.None : new Effect(Touch.Everything);
}
