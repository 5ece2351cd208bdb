using SalesDashboard.Web.Pages.Deals.Panel;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>The board of deals and the deal panel.</summary>
public static class BoardFeature
{
    /// <summary>Singletons like the actions: the queries hold no state between two calls.</summary>
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<BoardColumns>()
        .AddSingleton<CardDrawing>()
        .AddSingleton<DealQuery>()
        .AddSingleton<ClientChoices>();
}
