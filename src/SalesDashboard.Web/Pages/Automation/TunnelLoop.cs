using SalesDashboard.Actions.Automation;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Pages.Automation;

/// <summary>Each second lets the rules see what the journal has by then; an imported row of another process too. No writer waits for it.</summary>
public sealed class TunnelLoop(RunTunnel action, LiveEngine engine, TimeProvider time, ILogger<TunnelLoop> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        long seen = -1;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = engine.LastSequence;
            if (!engine.IsFilled || now == seen)
            {
                continue;
            }

            try
            {
                await action.ExecuteAsync(stoppingToken);
                seen = now;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A fence: the cursor stands where it stood, so nothing is lost.
                log.LogWarning(fault, "Rules of the sales tunnel could not run; trying again in a second.");
            }
        }
    }
}
