using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Deals;

/// <summary>When an open deal counts as stuck (AHEAD-17): the one rule behind marks, filters and figures.</summary>
public static class StuckRule
{
    /// <summary>Longer in its stage than the stage allows, and nothing is planned from today on.</summary>
    public static bool IsStuck(this SalesBook book, DealSnapshot deal) =>
        deal.Kind == StageKind.Open
        && book.Catalog.Stages.GetValueOrDefault(deal.StageId)?.StuckAfterDays is { } limit
        && book.Today.DayNumber - book.DateOf(deal.StageEnteredAt).DayNumber > limit
        && (book.NextStepOf(deal.Id) is not { } step || book.DateOf(step.DueAt) < book.Today);
}
