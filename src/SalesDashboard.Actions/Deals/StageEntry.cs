using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Actions.Deals;

/// <summary>Who may put a deal into a stage: heads always, others up to the stage's limit.</summary>
internal static class StageEntry
{
    /// <summary>Null where the caller may. A worth that no rate tells is above every limit.</summary>
    public static async Task<MoveRefusal?> RefusalAsync(this SalesDbContext context, Stage target, decimal? amount, string currency, Caller caller, CancellationToken ct)
    {
        if (target.ManagerLimit is not { } limit || caller.Has(Rights.EditAllDeals))
        {
            return null;
        }

        if (limit == 0)
        {
            return MoveRefusal.HeadsOnly;
        }

        var settings = CompanySettings.From((await context.Settings.AsNoTracking().ToListAsync(ct)).Select(setting => (setting.Name, setting.Value)));
        var rates = await context.CurrencyRates.AsNoTracking().Where(rate => rate.Currency == currency).ToListAsync(ct);
        var worth = new CurrencyRates(settings.Currency, rates.Select(rate => (rate.Currency, rate.Date, rate.Rate))).Convert(amount ?? 0, currency, DateOnly.MaxValue);
        return worth <= limit ? null : MoveRefusal.AboveManagerLimit;
    }
}
