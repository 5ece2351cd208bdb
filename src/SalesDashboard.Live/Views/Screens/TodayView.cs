using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

public sealed record TodayView(
    DateOnly Today, string? Place, string Currency, ScreenUnit Unit, int Won, decimal Sum, int Calls, int Meetings, SceneRows<TodayRow> Rows)
    : SceneView(Place, Currency, Unit);

public sealed record TodayRow(string Name, int Won, decimal Sum, int Calls, int Meetings);
