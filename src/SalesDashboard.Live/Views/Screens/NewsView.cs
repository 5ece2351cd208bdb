using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

public sealed record NewsView(string? Place, string Currency, ScreenUnit Unit, SceneRows<SceneDeal> Deals) : SceneView(Place, Currency, Unit);
