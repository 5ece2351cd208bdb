using SalesDashboard.Actions.Pipelines;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>Each minute gives waiting leads to whoever can take them by then: a new day or a closed deal frees people silently.</summary>
public sealed class WaitingLeads(DistributeWaiting action, TimeProvider time, ILogger<WaitingLeads> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await action.ExecuteAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A fence: the leads still wait, and the next minute comes.
                log.LogWarning(fault, "Waiting leads could not be distributed; trying again in a minute.");
            }
        }
    }
}
