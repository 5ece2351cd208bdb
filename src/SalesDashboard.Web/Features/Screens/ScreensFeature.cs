using Microsoft.Extensions.Options;
using SalesDashboard.Web.Hosting;
using SalesDashboard.Web.Hosting.Api;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>Wall screens: scenes rendered once for all who show them, and the page that shows them.</summary>
public static class ScreensFeature
{
    /// <summary>Singletons: all screens share them.</summary>
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<ServerVersion>();
        services.AddSingleton<SceneRenderer>();
        services.AddSingleton<SceneStreams>();
        services.AddSingleton<IScreenStream, ScreenStream>();
        services.AddSingleton<WallPages>();
        return services;
    }

    public static WebApplication MapScreens(this WebApplication app)
    {
        app.MapGet("/tv/preview", (WallPages pages, HttpContext context) => pages.PreviewAsync(context)).RequireAuthorization();
        if (app.Services.GetRequiredService<IOptions<BenchOptions>>().Value.IsOn(app.Environment))
        {
            app.MapGet("/bench/screen", (WallPages pages, HttpContext context) => pages.BenchAsync(context)).AllowAnonymous();
            app.MapHub<BenchScreenHub>(BenchScreenHub.Path).AllowAnonymous();
        }

        return app;
    }
}
