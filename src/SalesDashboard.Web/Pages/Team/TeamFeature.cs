namespace SalesDashboard.Web.Pages.Team;

/// <summary>The head's cabinet.</summary>
public static class TeamFeature
{
    /// <summary>Singletons like the actions: the queries hold no state between two calls.</summary>
    public static IServiceCollection AddTeam(this IServiceCollection services) => services
        .AddSingleton<PersonPlans>()
        .AddSingleton<PersonProcesses>();
}
