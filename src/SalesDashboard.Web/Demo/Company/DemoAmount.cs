namespace SalesDashboard.Web.Demo.Company;

/// <summary>Amounts as people write them into offers: four figures and zeros, never below hundreds.</summary>
internal static class DemoAmount
{
    public static decimal Round(decimal amount)
    {
        var step = 100m;
        while (amount / step >= 10_000)
        {
            step *= 10;
        }

        return Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;
    }
}
