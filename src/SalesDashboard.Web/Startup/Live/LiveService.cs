using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>Fills the live book at start, then runs the engine's loop as long as the host lives.</summary>
public sealed class LiveService(LiveBookLoader loader, LiveEngine engine, ILogger<LiveService> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loop = engine.RunAsync(stoppingToken);
        while (!engine.IsFilled)
        {
            await FillAsync(stoppingToken);
        }

        await loop;
    }

    /// <summary>A fence: while the database does not answer, readiness stays off and the next try follows.</summary>
    private async Task FillAsync(CancellationToken ct)
    {
        try
        {
            await loader.LoadAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The live book could not be read from the database; trying again in {Seconds} s.", s_pause.TotalSeconds);
            await Task.Delay(s_pause, ct);
        }
    }
}
