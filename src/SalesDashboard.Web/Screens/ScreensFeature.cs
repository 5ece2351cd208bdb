using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using SalesDashboard.Live.Presence;
using SalesDashboard.Web.Api.Hubs;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Screens;

/// <summary>Wall screens: scenes rendered once for all who show them, the page that shows them, and how a device becomes one.</summary>
public static class ScreensFeature
{
    /// <summary>Singletons: all screens share them.</summary>
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddOptions<ScreenOptions>().BindConfiguration(ScreenOptions.Section);
        services.AddSingleton<ServerVersion>();
        services.AddSingleton<SceneRenderer>();
        services.AddSingleton<SceneStreams>();
        services.AddSingleton<IScreenStream, ScreenStream>();
        services.AddSingleton<ClockWatch>();
        services.AddSingleton<PairedScreens>();
        services.AddSingleton<PairedStream>();
        services.AddSingleton<ScreenLines>();
        services.AddSingleton<WallPages>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ScreenAuthentication>(ScreenAuthentication.SchemeName, null);
        return services;
    }

    /// <summary>What a serving host does beside; needs the database.</summary>
    public static IServiceCollection AddScreenNotes(this IServiceCollection services) => services
        .AddHostedService<SightingNotes>()
        .AddHostedService(provider => provider.GetRequiredService<ClockWatch>());

    public static WebApplication MapScreens(this WebApplication app)
    {
        app.MapGet("/tv", (WallPages pages, HttpContext context) => pages.ScreenAsync(context)).AllowAnonymous();
        app.MapGet("/tv/standing", (WallPages pages, HttpContext context) => pages.Standing(context)).AllowAnonymous();
        app.MapGet("/tv/preview", (WallPages pages, HttpContext context) => pages.PreviewAsync(context)).RequireAuthorization();
        app.MapHub<ScreenHub>(ScreenHub.Path).RequireAuthorization(
            new AuthorizationPolicyBuilder(ScreenAuthentication.SchemeName).RequireClaim(PairedScreens.IdClaim).Build());
        return app;
    }
}
