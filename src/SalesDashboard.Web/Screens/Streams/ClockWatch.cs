using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>
/// Tells all screens when the server's clock was set: what their clocks show is counted from what the server said once, so
/// each asks anew. One look every few seconds, however many screens; where no clock is set nothing is sent. Thread-safe.
/// </summary>
public sealed class ClockWatch(TimeProvider time, ServerVersion version) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    /// <summary>Less is the slow correction of every network clock.</summary>
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<SceneMailbox> _screens = [];
    private readonly long _start = time.GetTimestamp();
    private DateTimeOffset _began = time.GetUtcNow();

    public void Join(SceneMailbox screen)
    {
        lock (_gate)
        {
            _screens.Add(screen);
        }
    }

    public void Leave(SceneMailbox screen)
    {
        lock (_gate)
        {
            _screens.Remove(screen);
        }
    }

    /// <summary>Compares the clock with one that nobody sets, and tells the screens where they have come apart.</summary>
    public void Look()
    {
        lock (_gate)
        {
            if ((Began - _began).Duration() < s_tolerance)
            {
                return;
            }

            _began = Began;
            foreach (var screen in _screens)
            {
                screen.Post(new Scene(Scene.Clock, "", time.GetUtcNow().UtcDateTime, version.Text));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    /// <summary>When this process began, by the clock of now: it stays the same until somebody sets the clock.</summary>
    private DateTimeOffset Began => time.GetUtcNow() - time.GetElapsedTime(_start);
}
