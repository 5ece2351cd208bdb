namespace SalesDashboard.Web.Pages.Screens;

public static class ScreensPageFeature
{
    public static IServiceCollection AddScreensPage(this IServiceCollection services) => services.AddSingleton<SightingReader>();
}
