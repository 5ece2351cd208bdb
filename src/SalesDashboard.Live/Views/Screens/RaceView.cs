using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

public sealed record RaceView(Month Month, string? Place, string Currency, ScreenUnit Unit, MonthProgress Progress, SceneRows<Contender> Movers)
    : SceneView(Place, Currency, Unit);
