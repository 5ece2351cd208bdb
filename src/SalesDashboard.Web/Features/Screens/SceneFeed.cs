using System.Threading.Channels;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>
/// One spec that at least one screen shows: watches it, renders each newer view once and puts the scene into the one-slot
/// mailbox of every screen. A slow screen skips scenes; nobody waits for it. Joining and leaving may come from any thread,
/// rendering is the feed's own loop. Where a rendering fails, all screens' streams end with the fault: a screen that kept
/// old figures and seemed live would lie.
/// </summary>
internal sealed class SceneFeed : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<Scene>> _screens = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly ScreenSpec _spec;
    private readonly SceneRenderer _renderer;
    private readonly ILogger _log;
    private readonly LiveWatch<SceneView> _watch;
    private readonly Task _loop;
    private Scene? _current;
    private bool _hasEnded;

    public SceneFeed(ScreenSpec spec, LiveEngine engine, SceneRenderer renderer, ILogger log)
    {
        (_spec, _renderer, _log) = (spec, renderer, log);
        _watch = engine.Watch(spec);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>A mailbox that holds the current scene, or gets it as soon as it is rendered; null once the feed has ended.</summary>
    public Channel<Scene>? Join()
    {
        var screen = Channel.CreateBounded<Scene>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_gate)
        {
            if (_hasEnded)
            {
                return null;
            }

            if (_current is not null)
            {
                screen.Writer.TryWrite(_current);
            }

            _screens.Add(screen);
            return screen;
        }
    }

    /// <summary>True for the last one, who ends the feed for good.</summary>
    public bool Leave(Channel<Scene> screen)
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
                Post(await _renderer.RenderAsync(_watch.Current, _spec.Language));
                await foreach (var delivery in _watch.ReadAllAsync(_stop.Token))
                {
                    Post(await _renderer.RenderAsync(delivery.View, _spec.Language));
                }
            }
            catch (OperationCanceledException)
            {
                // The last screen has left.
            }
            catch (Exception fault)
            {
                // A fence (STYLE 22): the screens show since when they are stale and ask again, which renders anew.
                _log.LogError(fault, "The scene of {Scope} in {Language} could not be rendered; its screens ask again.", _spec.Scope.GetType().Name, _spec.Language);
                End(fault);
            }
        }
    }

    private void Post(Scene scene)
    {
        lock (_gate)
        {
            _current = scene;
            foreach (var screen in _screens)
            {
                screen.Writer.TryWrite(scene);
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
                screen.Writer.TryComplete(fault);
            }
        }
    }
}
