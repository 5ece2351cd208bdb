using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Screens;

/// <param name="By">What the rows are.</param>
public sealed record RegionsView(
    Month Month, Breakdown By, string? Place, string Currency, ScreenUnit Unit, MonthProgress Progress, SceneRows<RegionRow> Rows)
    : SceneView(Place, Currency, Unit);

public sealed record RegionRow(string Key, string Name, Measures Measures);
