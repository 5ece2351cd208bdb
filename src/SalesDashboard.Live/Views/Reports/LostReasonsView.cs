using System.Collections.Immutable;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Live.Views.Reports;

/// <param name="Rows">Most lost deals first.</param>
/// <param name="Top">Sellers with at least one won deal, the fewest refusals first (PIPE-66).</param>
/// <param name="Shared">Each reason of the total, with how many managers it is shared by.</param>
public sealed record LostReasonsView(
    ImmutableArray<LostRow> Rows, LostRow Total, ImmutableArray<LostRow> Top, ImmutableArray<SharedReason> Shared);

/// <summary>Won and lost deals of a group.</summary>
/// <param name="Id">Of the pipeline or manager; <see cref="DealFilter.None"/> for the total.</param>
/// <param name="Filter">The closed deals of the group, and nothing else where a kind is added.</param>
/// <param name="Reasons">Most frequent first; they add up to <paramref name="Lost"/>.</param>
public sealed record LostRow(
    long Id, string Name, int Won, int Lost, DealFilter Filter, ImmutableArray<ReasonCount> Reasons, ImmutableArray<LostRow> Details)
{
    public int Closed => Won + Lost;

    /// <summary>Lost of all closed deals, 0..1; null where none is closed.</summary>
    public decimal? LostShare => Closed == 0 ? null : (decimal)Lost / Closed;

    /// <summary>Won of all closed deals, 0..1; null where none is closed.</summary>
    public decimal? WonShare => 1 - LostShare;

    /// <summary>Lost for "other", of all lost deals, 0..1 (AHEAD-16); null where none is lost.</summary>
    public decimal? OtherShare => Lost == 0 ? null : (decimal)Reasons.Where(reason => reason.IsOther).Sum(reason => reason.Count) / Lost;

    public DealFilter WonDeals => Filter with { Kind = StageKind.Won };

    public DealFilter LostDeals => Filter with { Kind = StageKind.Lost };

    internal static LostRow Of(
        long id, string name, IReadOnlyList<DealSnapshot> closed, DealFilter filter, LostNames names, ImmutableArray<LostRow> details)
    {
        var lost = closed.Where(deal => deal.Kind == StageKind.Lost).ToList();
        return new LostRow(id, name, closed.Count - lost.Count, lost.Count, filter, ReasonCount.Of(lost, filter with { Kind = StageKind.Lost }, names), details);
    }
}

/// <summary>Deals lost for one reason.</summary>
/// <param name="ReasonId"><see cref="DealFilter.None"/> = no reason was given.</param>
/// <param name="IsOther">The reason says nothing by itself.</param>
/// <param name="Share">Of all lost deals of the group, 0..1.</param>
/// <param name="Stages">The stages from which they were lost, most first; they add up to <paramref name="Count"/>.</param>
public sealed record ReasonCount(
    long ReasonId, string Name, bool IsOther, int Count, decimal Share, DealFilter Filter, ImmutableArray<LostStage> Stages)
{
    internal static ImmutableArray<ReasonCount> Of(IReadOnlyList<DealSnapshot> lost, DealFilter filter, LostNames names) =>
    [
        .. lost.GroupBy(deal => deal.LostReasonId ?? DealFilter.None)
            .Select(group =>
            {
                var own = filter with { LostReasonId = group.Key };
                return new ReasonCount(
                    group.Key, names.Reason(group.Key), names.IsOther(group.Key), group.Count(), (decimal)group.Count() / lost.Count, own, LostStage.Of(group, own, names));
            })
            .OrderByDescending(reason => reason.Count).ThenBy(reason => reason.ReasonId),
    ];
}

/// <summary>Deals lost from one stage.</summary>
/// <param name="StageId"><see cref="DealFilter.None"/> = not known.</param>
public sealed record LostStage(long StageId, string Name, int Count, DealFilter Filter)
{
    internal static ImmutableArray<LostStage> Of(IEnumerable<DealSnapshot> lost, DealFilter filter, LostNames names) =>
    [
        .. lost.GroupBy(deal => deal.ClosedFromStageId ?? DealFilter.None)
            .Select(group => new LostStage(group.Key, names.Stage(group.Key), group.Count(), filter with { LostAtStageId = group.Key }))
            .OrderByDescending(stage => stage.Count).ThenBy(stage => stage.StageId),
    ];
}

/// <summary>How common a reason is among the managers who lost deals (PIPE-66).</summary>
/// <param name="Managers">Who lost at least one deal for it.</param>
/// <param name="Losers">Who lost any deal.</param>
public sealed record SharedReason(ReasonCount Reason, int Managers, int Losers)
{
    /// <summary>More than half of them, and more than one: not a person's weakness but the company's.</summary>
    public bool IsShared => Managers > 1 && Managers * 2 > Losers;

    internal static SharedReason Of(ReasonCount reason, IReadOnlyCollection<LostRow> managers) => new(
        reason,
        managers.Count(row => row.Reasons.Any(own => own.ReasonId == reason.ReasonId)),
        managers.Count(row => row.Lost > 0));
}
