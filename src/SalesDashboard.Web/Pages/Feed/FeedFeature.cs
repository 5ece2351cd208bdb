namespace SalesDashboard.Web.Pages.Feed;

/// <summary>Posts for certain readers: today the minutes of meetings (AHEAD-12).</summary>
public static class FeedFeature
{
    /// <summary>A singleton like the actions: the query holds no state between two calls.</summary>
    public static IServiceCollection AddFeed(this IServiceCollection services) => services.AddSingleton<FeedQuery>();
}
