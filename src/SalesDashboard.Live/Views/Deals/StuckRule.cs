using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>When an open deal counts as stuck (AHEAD-17): the one rule behind marks, filters and figures.</summary>
public static class StuckRule
{
    /// <summary>Without news for longer than the stage allows, and neither waiting for the client nor with something planned from today on.</summary>
    public static bool IsStuck(this SalesBook book, DealSnapshot deal) => book.StuckSince(deal) is not null;

    /// <summary>The last news of a stuck deal; null for one that is not stuck.</summary>
    public static Stillness? StuckSince(this SalesBook book, DealSnapshot deal)
    {
        if (deal.Kind != StageKind.Open || book.Catalog.Stages.GetValueOrDefault(deal.StageId)?.StuckAfterDays is not { } limit)
        {
            return null;
        }

        var still = Stillness.Of(
            book.DateOf(deal.StageEnteredAt),
            book.LastDoneOf(deal.Id) is { } done ? book.DateOf(done) : null,
            deal.WaitingUntil,
            book.NextStepOf(deal.Id) is { } step ? book.DateOf(step.DueAt) : null,
            book.Today);
        return still?.Days > limit ? still : null;
    }
}
