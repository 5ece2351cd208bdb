namespace SalesDashboard.Web.Features.Board;

/// <summary>The board of deals and the deal panel.</summary>
public static class BoardFeature
{
    /// <summary>A singleton like the actions: the query holds no state between two calls.</summary>
    public static IServiceCollection AddBoard(this IServiceCollection services) => services.AddSingleton<DealQuery>();
}
