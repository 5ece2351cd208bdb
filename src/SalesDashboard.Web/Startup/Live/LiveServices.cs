using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Startup.Live;

public static class LiveServices
{
    /// <summary>The clock, the engine and what feeds it. All singletons: there is one book a process.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddOptions<SalesOptions>().BindConfiguration(SalesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SalesOptions>, ValidateSalesOptions>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<SalesOptions>>().Value;
            return new BusinessClock(
                provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone), options.Today);
        });
        services.AddSingleton(provider =>
        {
            var log = provider.GetRequiredService<ILogger<LiveEngine>>();
            return new LiveEngine(
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<BusinessClock>().Today,
                (spec, fault) => log.LogError(fault, "View {Spec} could not be computed; its screens keep their last figures.", spec.GetType().Name));
        });
        services.AddSingleton<IChangeSink>(provider => provider.GetRequiredService<LiveEngine>());
        services.AddSingleton<LiveBookLoader>();
        services.AddSingleton<JournalTail>();
        return services;
    }

    /// <summary>What keeps a serving host's book filled; commands of the command line do without.</summary>
    public static IServiceCollection AddLiveHost(this IServiceCollection services)
    {
        services.AddSingleton<CircuitCount>();
        services.AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<CircuitCount>());
        services.AddHostedService<LiveService>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalTail>());
        services.AddHostedService<BusinessDay>();
        return services;
    }

    /// <summary>Before authentication: who may do what is read from the book too.</summary>
    public static IApplicationBuilder UseFilledBook(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/health") && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
        branch => branch.UseMiddleware<FilledGate>());
}
