using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesDashboard.Web.Demo;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Pages.Access;

public static class SignInFeature
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.TryAddSingleton<DemoAccounts>();
        services.AddSingleton<GuessLimit>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<Sessions>();
        services.AddScoped<DemoSignIn>();
        services.AddSingleton<SetupCode>();
        services.AddScoped<FirstAdministrator>();
        services.AddSingleton<FirstSettings>();
        return services;
    }
}
