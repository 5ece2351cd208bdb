using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Screens;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>
/// One spec that at least one screen shows: watches it, renders each newer view once and puts the scene into the mailbox of
/// every screen. Joining and leaving may come from any thread, rendering is the feed's own loop. Where a rendering fails, all
/// screens' streams end with the fault: a screen that kept old figures and seemed live would lie.
/// A celebration is shown to those who are there and kept for nobody, at most one a minute (AHEAD-11).
/// </summary>
internal sealed class SceneFeed : IAsyncDisposable
{
    private static readonly TimeSpan s_betweenCelebrations = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly HashSet<SceneMailbox> _screens = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly SceneSpec _spec;
    private readonly SceneRenderer _renderer;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly LiveWatch<SceneView> _watch;
    private readonly Task _loop;
    private Scene? _current;
    private long? _celebratedAt;
    private bool _hasEnded;

    public SceneFeed(SceneSpec spec, LiveEngine engine, SceneRenderer renderer, TimeProvider time, ILogger log)
    {
        (_spec, _renderer, _time, _log) = (spec, renderer, time, log);
        _watch = engine.Watch(spec);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>The mailbox gets the current scene, or gets it as soon as it is rendered; false once the feed has ended.</summary>
    public bool Join(SceneMailbox screen)
    {
        lock (_gate)
        {
            if (_hasEnded)
            {
                return false;
            }

            if (_current is not null)
            {
                screen.Post(_current);
            }

            _screens.Add(screen);
            return true;
        }
    }

    /// <summary>True for the last one, who ends the feed for good.</summary>
    public bool Leave(SceneMailbox screen)
    {
        lock (_gate)
        {
            _hasEnded |= _screens.Remove(screen) && _screens.Count == 0;
            return _screens.Count == 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        using (_watch)
        {
            try
            {
                if (_spec is not CelebrationSpec)
                {
                    Post(await _renderer.RenderAsync(_spec, _watch.Current, changedAt: null));
                }

                await foreach (var delivery in _watch.ReadAllAsync(_stop.Token))
                {
                    if (_spec is not CelebrationSpec || IsToBeCelebrated(delivery.View))
                    {
                        Post(await _renderer.RenderAsync(_spec, delivery.View, delivery.ChangedAt));
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The last screen has left.
            }
            catch (Exception fault)
            {
                // A fence (docs/style.md 22): the screens show since when they are stale and ask again, which renders anew.
                _log.LogError(fault, "The scene {Scene} in {Language} could not be rendered; its screens ask again.", _spec.Name, _spec.Frame.Language);
                End(fault);
            }
        }
    }

    private bool IsToBeCelebrated(SceneView view)
    {
        if (view is not CelebrationView { Deal: not null } || (_celebratedAt is { } last && _time.GetElapsedTime(last) < s_betweenCelebrations))
        {
            return false;
        }

        _celebratedAt = _time.GetTimestamp();
        return true;
    }

    private void Post(Scene scene)
    {
        lock (_gate)
        {
            _current = _spec is CelebrationSpec ? null : scene;
            foreach (var screen in _screens)
            {
                screen.Post(scene);
            }
        }
    }

    private void End(Exception fault)
    {
        lock (_gate)
        {
            _hasEnded = true;
            foreach (var screen in _screens)
            {
                screen.End(fault);
            }
        }
    }
}
