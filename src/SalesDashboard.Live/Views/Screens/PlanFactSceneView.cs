using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

public sealed record PlanFactSceneView(string? Place, string Currency, ScreenUnit Unit, MonthProgress Progress, SceneRows<MonthRow> Months)
    : SceneView(Place, Currency, Unit);

/// <param name="Percent">Fact of plan; null without a plan.</param>
public sealed record MonthRow(Month Month, decimal Plan, decimal Fact, decimal? Percent);
