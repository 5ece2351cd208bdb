namespace SalesDashboard.Web.Features.Team;

/// <summary>The head's cabinet.</summary>
public static class TeamFeature
{
    /// <summary>A singleton like the actions: the query holds no state between two calls.</summary>
    public static IServiceCollection AddTeam(this IServiceCollection services) => services.AddSingleton<PersonProcesses>();
}
