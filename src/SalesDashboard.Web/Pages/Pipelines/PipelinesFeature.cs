namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>Pipelines, their settings, lost reasons and the queues of waiting leads.</summary>
public static class PipelinesFeature
{
    /// <summary>A singleton like the actions: the desk holds no state between two changes.</summary>
    public static IServiceCollection AddPipelines(this IServiceCollection services)
    {
        services.AddSingleton<PipelineDesk>();
        services.AddHostedService<WaitingLeads>();
        return services;
    }
}
