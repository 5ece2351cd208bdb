using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Money;

/// <summary>What one unit of <c>Currency</c> is worth in the company's reporting currency from <c>Date</c> on (decision D8).</summary>
public sealed class CurrencyRate : IVersioned
{
    private CurrencyRate()
    {
    }

    public CurrencyRate(string currency, DateOnly date, decimal rate)
    {
        Currency = currency;
        Date = date;
        Rate = rate;
    }

    public long Id { get; private set; }

    public string Currency { get; private set; } = "";

    public DateOnly Date { get; private set; }

    public decimal Rate { get; private set; }

    public int Version { get; private set; }
}
