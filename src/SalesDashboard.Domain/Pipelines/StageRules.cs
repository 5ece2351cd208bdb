using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>What a stage asks for before a deal goes on (CRM-4).</summary>
public static class StageRules
{
    /// <summary>
    /// What the deal lacks to go from its stage to <paramref name="target"/>. Asked on the way forward and to won; a deal may
    /// always go back, be put elsewhere in its column, or be lost.
    /// </summary>
    public static StageRequirements Missing(Deal deal, Stage from, Stage target, bool hasDocument)
    {
        if (from.Kind != StageKind.Open || target.Kind == StageKind.Lost || (target.Kind == StageKind.Open && target.Order <= from.Order))
        {
            return StageRequirements.None;
        }

        var present = StageRequirements.None;
        present |= deal.ClientId is not null ? StageRequirements.Client : StageRequirements.None;
        present |= deal.Amount is > 0 ? StageRequirements.Amount : StageRequirements.None;
        present |= deal.ProductId is not null ? StageRequirements.Product : StageRequirements.None;
        present |= deal.ExpectedCloseOn is not null ? StageRequirements.ExpectedCloseDate : StageRequirements.None;
        present |= string.IsNullOrWhiteSpace(deal.Source) ? StageRequirements.None : StageRequirements.Source;
        present |= hasDocument ? StageRequirements.Document : StageRequirements.None;
        return from.Requires & ~present;
    }
}
