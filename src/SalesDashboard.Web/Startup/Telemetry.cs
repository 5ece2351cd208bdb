using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SalesDashboard.Web.Startup;

/// <summary>
/// Metrics and traces for the operator's own collector. Nothing is measured for it and nothing leaves this machine unless
/// its address is set; all settings are the standard ones of OpenTelemetry (OTEL_...), wherever the configuration has them.
/// </summary>
public static class Telemetry
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Product = "SalesDashboard";

    /// <exception cref="OptionsValidationException">The address of the collector is none.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } address)
        {
            return services;
        }

        // The exporter itself would take its default address instead, and say so nowhere.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new OptionsValidationException(
                Endpoint, typeof(Telemetry), [$"{Endpoint} is \"{address}\"; give the address of a collector such as http://localhost:4317."]);
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Product).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics
                .AddMeter(Product, "Microsoft.AspNetCore.Components*")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource("Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.SignalR.Server", "Quartz")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddOtlpExporter());
        return services;
    }
}
