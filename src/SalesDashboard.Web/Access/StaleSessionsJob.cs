using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data;

namespace SalesDashboard.Web.Access;

/// <summary>Every five minutes ends the sessions that are unused or too old, and clears away what ended long ago.</summary>
[DisallowConcurrentExecution]
public sealed class StaleSessionsJob(EndStaleSessions action, IOptions<SessionLimitOptions> options, ILogger<StaleSessionsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await action.ExecuteAsync(options.Value.IdleLimit, options.Value.KeepEnded, cancellationToken);
            if (result is not { Ended: 0, Cleared: 0 })
            {
                log.LogInformation("{Ended} sessions were unused or too old and have ended; {Cleared} that ended long ago are cleared away.", result.Ended, result.Cleared);
            }
        }
        catch (Exception fault) when (fault is DbUpdateConcurrencyException or DatabaseUnavailableException)
        {
            log.LogInformation("Stale sessions are ended in five minutes: the database is busy, or another server does it.");
        }
    }
}
