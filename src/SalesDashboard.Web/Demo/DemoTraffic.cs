using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Demo;

/// <summary>Lets the demo company's managers work, so that the screens move: a deed every few seconds, as irregular as people are.</summary>
public sealed class DemoTraffic(DemoDeeds deeds, IOptions<DemoOptions> options, TimeProvider time, ILogger<DemoTraffic> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Traffic)
        {
            return;
        }

        // Not secret and not to be repeated: only the rhythm comes from here.
        var rhythm = new Random(options.Value.Seed);
        do
        {
            var pause = Math.Clamp(-Math.Log(1 - rhythm.NextDouble()), 0.1, 4);
            await Task.Delay(options.Value.TrafficInterval * pause, time, stoppingToken);
        }
        while (await DoFencedAsync(stoppingToken));
    }

    /// <summary>A fence: whatever goes wrong with one deed, the next one follows. False = there is nobody to do one.</summary>
    private async Task<bool> DoFencedAsync(CancellationToken ct)
    {
        try
        {
            if (await deeds.DoNextAsync(ct))
            {
                return true;
            }

            log.LogWarning("Demo:Traffic is on, but this database holds no demo company; nothing will move by itself.");
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning(fault, "A deed of the demo traffic failed; the next one follows in about {Interval}.", options.Value.TrafficInterval);
            return true;
        }
    }
}
