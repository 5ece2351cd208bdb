using System.Collections.Immutable;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Company;

/// <summary>How far the deals of a pipeline came (docs/ui.md 2.3 rule 7): each step holds what reached it or went beyond.</summary>
public static class CompanyFunnel
{
    public const int Days = 90;

    /// <summary>The open stages in order, then "won". A lost deal reached the stage it was lost from.</summary>
    public static ImmutableArray<FunnelStep> Of(SalesBook book, long pipelineId, IReadOnlyCollection<DealSnapshot> deals)
    {
        var stages = book.Catalog.StagesOf(pipelineId);
        var open = stages.Where(stage => stage.Kind == StageKind.Open).ToList();
        var steps = open.Select((stage, at) => Step(stage.Name, deals.Where(deal => Reached(open, deal) >= at)));
        return [.. steps, .. stages.Where(stage => stage.Kind == StageKind.Won).Take(1).Select(stage => Step(stage.Name, deals.Where(deal => deal.Kind == StageKind.Won)))];

        FunnelStep Step(string name, IEnumerable<DealSnapshot> reached)
        {
            var all = reached.ToList();
            return new FunnelStep(name, all.Count, all.Sum(book.Worth));
        }
    }

    /// <summary>Index of the furthest open stage; a deal that was lost from nowhere known reached the first.</summary>
    private static int Reached(List<StageSnapshot> open, DealSnapshot deal) => deal.Kind switch
    {
        StageKind.Won => open.Count,
        StageKind.Open => open.FindIndex(stage => stage.Id == deal.StageId),
        StageKind.Lost => Math.Max(0, open.FindIndex(stage => stage.Id == deal.ClosedFromStageId)),
    };
}
