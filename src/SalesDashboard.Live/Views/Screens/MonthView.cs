using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>The figures of the month scene.</summary>
/// <param name="WonToday">Deals won on the business date.</param>
/// <param name="WonTodaySum">Their worth.</param>
/// <param name="Leaders">The best by percent of the own plan, best first.</param>
public sealed record MonthView(
    Month Month,
    string? Place,
    string Currency,
    ScreenUnit Unit,
    MonthProgress Progress,
    Measures Total,
    int WonToday,
    decimal WonTodaySum,
    SceneRows<Contender> Leaders) : SceneView(Place, Currency, Unit);
