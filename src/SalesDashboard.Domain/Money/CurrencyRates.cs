namespace SalesDashboard.Domain.Money;

/// <summary>
/// The rate table of one reporting currency. Immutable. The rate of a day is the newest one given on or before it; with
/// none there is no conversion and the caller says so instead of dropping the amount (decision D8).
/// </summary>
public sealed class CurrencyRates
{
    private readonly string _reporting;
    private readonly Dictionary<string, (DateOnly Date, decimal Rate)[]> _rates;

    public CurrencyRates(string reporting, IEnumerable<(string Currency, DateOnly Date, decimal Rate)> rates)
    {
        _reporting = reporting;
        _rates = rates
            .GroupBy(rate => rate.Currency)
            .ToDictionary(group => group.Key, group => group.Select(rate => (rate.Date, rate.Rate)).OrderBy(rate => rate.Date).ToArray());
    }

    /// <summary>The amount in the reporting currency, or null where no rate is known for that day.</summary>
    public decimal? Convert(decimal amount, string currency, DateOnly date)
    {
        if (currency == _reporting || amount == 0)
        {
            return amount;
        }

        if (!_rates.TryGetValue(currency, out var rates))
        {
            return null;
        }

        for (var i = rates.Length - 1; i >= 0; i--)
        {
            if (rates[i].Date <= date)
            {
                return amount * rates[i].Rate;
            }
        }

        return null;
    }
}
