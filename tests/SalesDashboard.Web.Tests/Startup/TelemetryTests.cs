using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Startup;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_and_traces_reach_the_collector_that_is_named()
    {
        await using var collector = await Collector.StartAsync();

        await using var program = new MeasuredProgram(collector.Address);
        await program.InitializeAsync();
        using var visitor = program.Visitor();

        await visitor.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.True(program.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(program.Services.GetRequiredService<TracerProvider>().ForceFlush());
        var metrics = collector.BodiesOf("/v1/metrics");
        Assert.Contains("sales.views.open", metrics, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet.gc.collections", metrics, StringComparison.Ordinal);
        Assert.Contains("/health/live", collector.BodiesOf("/v1/traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PLAN_3_Without_a_collector_nothing_is_there_that_could_send()
    {
        await using var program = new EmptyAppFactory();
        await program.InitializeAsync();

        Assert.Null(program.Services.GetService<MeterProvider>());
        Assert.Null(program.Services.GetService<TracerProvider>());
    }

    [Theory]
    [InlineData("collector:4317")]
    [InlineData("localhost")]
    public void An_address_that_is_none_is_refused_at_the_start(string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(Telemetry.Endpoint, address)]).Build();

        var fault = Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddTelemetry(configuration));

        Assert.Contains(address, Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    private sealed class MeasuredProgram(string collector) : EmptyAppFactory
    {
        protected override IReadOnlyList<(string Key, string Value)> Settings =>
            [(Telemetry.Endpoint, collector), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];
    }

    /// <summary>Keeps what is posted to it, on a free port of this machine.</summary>
    private sealed class Collector(WebApplication server) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> _posts = new();

        public string Address => server.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var collector = new Collector(builder.Build());
            await collector.ListenAsync();
            return collector;
        }

        /// <summary>Names are plain text in protobuf, too.</summary>
        public string BodiesOf(string path) => string.Concat(_posts.Where(post => post.Path == path).Select(post => post.Body));

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private Task ListenAsync()
        {
            server.MapPost("/{**path}", async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
                _posts.Enqueue((context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted)));
            });
            return server.StartAsync(TestContext.Current.CancellationToken);
        }
    }
}
