using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Hosting.Live;

/// <summary>Tells the engine when a new business day begins, so that plan to date moves on without any change of a deal.</summary>
public sealed class BusinessDay(LiveEngine engine, BusinessClock clock, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(20);

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
