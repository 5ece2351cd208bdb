using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Web.Features.Screens.Scenes;

public sealed record NewsView(string? Place, string Currency, ScreenUnit Unit, SceneRows<SceneDeal> Deals) : SceneView(Place, Currency, Unit);
