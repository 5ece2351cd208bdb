using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Money;

/// <summary>A currency rate as the live book keeps it.</summary>
public sealed record CurrencyRateSnapshot(long Id, string Currency, DateOnly Date, decimal Rate, int Version) : ISnapshot
{
    public static CurrencyRateSnapshot From(CurrencyRate currencyRate) => new(currencyRate.Id, currencyRate.Currency, currencyRate.Date, currencyRate.Rate, currencyRate.Version);
}
