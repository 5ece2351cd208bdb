using SalesDashboard.Web.Features.MyMonth.Weeks;

namespace SalesDashboard.Web.Features.MyMonth;

/// <summary>The manager's cabinet: month, weeks and plans.</summary>
public static class MyMonthFeature
{
    public static IServiceCollection AddMyMonth(this IServiceCollection services) => services.AddSingleton<ActivityWishes>();
}
