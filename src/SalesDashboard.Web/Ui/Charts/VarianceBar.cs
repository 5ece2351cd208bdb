namespace SalesDashboard.Web.Ui.Charts;

/// <summary>One row of <see cref="VarianceBars"/>: a difference to plan; a forecast's difference is hatched.</summary>
public sealed record VarianceBar(string Name, decimal Value, bool IsForecast = false);
