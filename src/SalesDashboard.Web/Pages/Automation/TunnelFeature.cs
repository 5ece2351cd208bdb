namespace SalesDashboard.Web.Pages.Automation;

/// <summary>Rules of the sales tunnel, and the loop that runs them.</summary>
public static class TunnelFeature
{
    public static IServiceCollection AddTunnel(this IServiceCollection services)
    {
        services.AddSingleton<TunnelQuery>();
        services.AddHostedService<TunnelLoop>();
        return services;
    }
}
