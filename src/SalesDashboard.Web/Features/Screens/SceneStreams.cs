using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>Scenes for any number of screens: one feed a distinct spec, from its first screen to its last. Thread-safe.</summary>
public sealed class SceneStreams(LiveEngine engine, SceneRenderer renderer, ILogger<SceneStreams> log)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ScreenSpec, SceneFeed> _feeds = [];

    /// <summary>Distinct specs that are shown now.</summary>
    public int OpenFeeds
    {
        get
        {
            lock (_gate)
            {
                return _feeds.Count;
            }
        }
    }

    /// <summary>The scene now.</summary>
    public async Task<Scene> NowAsync(ScreenSpec spec, CancellationToken ct)
    {
        await foreach (var scene in WatchAsync(spec, ct))
        {
            return scene;
        }

        throw new OperationCanceledException(ct);
    }

    /// <summary>The scene now, then the newest after each change.</summary>
    public async IAsyncEnumerable<Scene> WatchAsync(ScreenSpec spec, [EnumeratorCancellation] CancellationToken ct)
    {
        var (feed, screen) = Join(spec);
        try
        {
            await foreach (var scene in screen.Reader.ReadAllAsync(ct))
            {
                yield return scene;
            }
        }
        finally
        {
            if (Leave(spec, feed, screen))
            {
                await feed.DisposeAsync();
            }
        }
    }

    private (SceneFeed Feed, Channel<Scene> Screen) Join(ScreenSpec spec)
    {
        lock (_gate)
        {
            if (_feeds.TryGetValue(spec, out var feed) && feed.Join() is { } screen)
            {
                return (feed, screen);
            }

            feed = new SceneFeed(spec, engine, renderer, log);
            _feeds[spec] = feed;
            return (feed, feed.Join() ?? throw new InvalidOperationException("A feed ended before its first screen."));
        }
    }

    private bool Leave(ScreenSpec spec, SceneFeed feed, Channel<Scene> screen)
    {
        lock (_gate)
        {
            var isLast = feed.Leave(screen);
            // After a fault another feed may stand under the same spec.
            if (isLast && _feeds.GetValueOrDefault(spec) == feed)
            {
                _feeds.Remove(spec);
            }

            return isLast;
        }
    }
}
