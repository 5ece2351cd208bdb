using SalesDashboard.Web.Pages.Cabinet.Weeks;

namespace SalesDashboard.Web.Pages.Cabinet;

/// <summary>The manager's cabinet: month, weeks and plans.</summary>
public static class MyMonthFeature
{
    public static IServiceCollection AddMyMonth(this IServiceCollection services) => services.AddSingleton<ActivityWishes>();
}
