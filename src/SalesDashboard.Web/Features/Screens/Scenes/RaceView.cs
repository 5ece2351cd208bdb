using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Web.Features.Screens.Scenes;

public sealed record RaceView(Month Month, string? Place, string Currency, ScreenUnit Unit, MonthProgress Progress, SceneRows<Contender> Movers)
    : SceneView(Place, Currency, Unit);
