namespace SalesDashboard.Web.Ui.Charts;

/// <summary>
/// One month of <see cref="MonthColumns"/>. A running month has fact and forecast (solid up to fact, hatched up to forecast),
/// a closed month has no forecast, of a coming month only the plan is drawn.
/// </summary>
public sealed record MonthColumn(string Name, decimal? Plan, decimal Fact, decimal? Forecast = null, bool IsComing = false)
{
    /// <summary>What the month ends with, as far as known: the value over the column and the side of the variance.</summary>
    public decimal Outcome => IsComing ? Plan ?? 0 : Forecast ?? Fact;

    public decimal? Variance => Plan is { } plan && !IsComing ? Outcome - plan : null;

    public bool IsForecast => Forecast is not null;
}
