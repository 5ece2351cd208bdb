namespace SalesDashboard.Web.Pages.Meetings;

public static class MeetingsFeature
{
    /// <summary>Singletons like the actions: the queries hold no state between two calls.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingHistory>()
        .AddSingleton<MeetingChanges>()
        .AddSingleton<MeetingRoom>();
}
