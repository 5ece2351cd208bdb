using Quartz;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Startup;

public static class Jobs
{
    /// <summary>What the serving program does by the clock. The store is memory: a missed hour is not made up for.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = $"sales-{Environment.ProcessId}-{Guid.NewGuid():N}");
            quartz.ScheduleJob<DriftCheckJob>(trigger => trigger
                .WithIdentity(nameof(DriftCheckJob))
                .WithCronSchedule("0 5 * * * ?"));
            quartz.ScheduleJob<StaleSessionsJob>(trigger => trigger
                .WithIdentity(nameof(StaleSessionsJob))
                .WithCronSchedule("0 0/5 * * * ?"));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
