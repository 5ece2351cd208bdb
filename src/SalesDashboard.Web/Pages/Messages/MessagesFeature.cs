namespace SalesDashboard.Web.Pages.Messages;

/// <summary>The chat between employees (CAB-40).</summary>
public static class MessagesFeature
{
    /// <summary>A singleton like the actions: the query holds no state between two calls.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services) => services.AddSingleton<MessageHistory>();
}
