namespace SalesDashboard.Web.Shared.Charts;

/// <summary>
/// One month of <see cref="MonthColumns"/>. A running month has fact and forecast (solid up to fact, hatched up to forecast),
/// a coming month has fact 0 and a forecast, a closed month has no forecast.
/// </summary>
public sealed record MonthColumn(string Name, decimal? Plan, decimal Fact, decimal? Forecast = null)
{
    /// <summary>What the month ends with, as far as known: the value over the column and the side of the variance.</summary>
    public decimal Outcome => Forecast ?? Fact;

    public decimal? Variance => Plan is { } plan ? Outcome - plan : null;

    public bool IsForecast => Forecast is not null;
}
