using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Demo;

public static class DemoFeature
{
    /// <summary>The demo company. The host calls <see cref="DemoSeeder.SeedAsync"/> between the migration and the first request.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DemoOptions>, ValidateDemoOptions>();
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<DemoSeeder>();
        services.AddSingleton<DemoDeeds>();
        services.AddHostedService<DemoTraffic>();
        return services;
    }
}
