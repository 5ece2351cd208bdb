using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesDashboard.Web.Hosting;
using SalesDashboard.Web.Shared.Demo;

namespace SalesDashboard.Web.Features.SignIn;

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
