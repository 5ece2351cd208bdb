using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Bench;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>The server of the benchmark, a process of its own: the product's scenes beside a bare hub, over one company.</summary>
internal static class WallServer
{
    public const string Mode = "walls-server";

    private const int Deals = 20_000;

    public static async Task RunAsync()
    {
        var company = new Company(Deals);
        using var engine = new LiveEngine(TimeProvider.System, Company.Today, (_, fault) => throw new InvalidOperationException("The view failed.", fault));
        engine.Replace(company.Book(), 0);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        builder.Services.AddLocalization();
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, Company.Today));
        builder.Services.AddScreens();
        await using var app = builder.Build();
        app.UseWebSockets();
        app.MapHub<BenchScreenHub>("/scene", options => options.Transports = HttpTransportType.WebSockets);
        app.MapHub<BareHub>("/bare", options => options.Transports = HttpTransportType.WebSockets);
        app.MapGet("/size", (SceneStreams scenes, CancellationToken ct) => SizeAsync(scenes, ct));
        app.MapGet("/stats", Stats);
        app.MapPost("/scene/change", (int count) => Publish(engine, company, count));
        app.MapPost("/bare/change", (int bytes, IHubContext<BareHub> hub, CancellationToken ct) => hub.Clients.All.SendAsync("scene", new string('x', bytes), ct));
        using var stop = new CancellationTokenSource();
        var loop = engine.RunAsync(stop.Token);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        // The parent's end of the pipe is this process's end too.
        await Console.In.ReadLineAsync(CancellationToken.None);
        await stop.CancelAsync();
        await loop.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await app.StopAsync();
    }

    private static async Task<int> SizeAsync(SceneStreams scenes, CancellationToken ct)
    {
        var scene = await scenes.NowAsync(new MonthSpec(SceneFrame.Of(new SalesScope.Company(), "en")), ct);
        return Encoding.UTF8.GetByteCount(scene.Html);
    }

    /// <summary>Milliseconds of processor time so far, and bytes in use after a full collection where it is asked for.</summary>
    private static IResult Stats(bool collect)
    {
        using var process = Process.GetCurrentProcess();
        return Results.Json(new { Cpu = process.TotalProcessorTime.TotalMilliseconds, Heap = GC.GetTotalMemory(collect), process.WorkingSet64 });
    }

    private static void Publish(LiveEngine engine, Company company, int count)
    {
        for (var i = 0; i < count; i++)
        {
            engine.Publish(new ChangeSet(1, 1, [new Upserted<DealSnapshot>(company.Drop())]));
        }
    }

    private sealed class BareHub : Hub;
}
