using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Domain.Deals;

/// <summary>Where a recalled deal goes (decision D3, PIPE-50, PIPE-51, PIPE-54).</summary>
public static class RecallTarget
{
    /// <summary>
    /// A won deal: the last open stage of its pipeline. A lost deal: the stage it was closed from; when that is gone, the
    /// nearest earlier open stage, else the first. Null where the pipeline has no open stage.
    /// </summary>
    /// <param name="closedFromOrder">The place the source stage had, where it is still known.</param>
    public static Stage? Of(Deal deal, IEnumerable<Stage> stages, int? closedFromOrder)
    {
        var open = stages.Where(stage => stage.Kind == StageKind.Open).OrderBy(stage => stage.Order).ToList();
        if (deal.Kind == StageKind.Won)
        {
            return open.LastOrDefault();
        }

        return open.Find(stage => stage.Id == deal.ClosedFromStageId)
            ?? open.LastOrDefault(stage => stage.Order < closedFromOrder)
            ?? open.FirstOrDefault();
    }
}
