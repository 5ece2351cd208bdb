using SalesDashboard.Web.Pages.Meetings;

namespace SalesDashboard.Web.Pages.Company;

/// <summary>The page of the company and the meeting over it.</summary>
public static class CompanyFeature
{
    /// <summary>Singletons like the actions: the queries hold no state between two calls.</summary>
    public static IServiceCollection AddCompany(this IServiceCollection services) => services
        .AddSingleton<MeetingHistory>()
        .AddSingleton<MeetingChanges>()
        .AddSingleton<MeetingRoom>();
}
