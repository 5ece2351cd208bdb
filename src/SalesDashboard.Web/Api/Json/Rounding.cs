namespace SalesDashboard.Web.Api.Json;

/// <summary>Sums are exact until they leave; here they are rounded, once.</summary>
public static class Rounding
{
    private const int Places = 2;

    public static decimal Money(decimal sum) => Math.Round(sum, Places, MidpointRounding.AwayFromZero);

    public static decimal? Percent(decimal? percent) => percent is { } value ? Money(value) : null;
}
