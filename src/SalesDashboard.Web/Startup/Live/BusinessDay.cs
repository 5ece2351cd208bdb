using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>Tells the engine when a new business day begins, so that plan to date moves on without any change of a deal.</summary>
public sealed class BusinessDay(LiveEngine engine, BusinessClock clock, TimeProvider time) : BackgroundService
{
    /// <summary>A clock that is set shows on all screens within 15 s (issue 5).</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            engine.SetToday(clock.Today);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
