using System.Runtime.CompilerServices;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Screens;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>Scenes for any number of screens: one feed a distinct spec, from its first screen to its last. Thread-safe.</summary>
public sealed class SceneStreams(LiveEngine engine, SceneRenderer renderer, TimeProvider time, ILogger<SceneStreams> log)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SceneSpec, SceneFeed> _feeds = [];

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
    public async Task<Scene> NowAsync(SceneSpec spec, CancellationToken ct)
    {
        await foreach (var scene in WatchAsync([spec], ct))
        {
            return scene;
        }

        throw new OperationCanceledException(ct);
    }

    /// <summary>The scenes now, then the newest of each after each change.</summary>
    public IAsyncEnumerable<Scene> WatchAsync(IReadOnlyCollection<SceneSpec> specs, CancellationToken ct) => WatchAsync(specs, new SceneMailbox(), ct);

    /// <param name="mailbox">Where others may put messages for the screen too, and end its stream.</param>
    public async IAsyncEnumerable<Scene> WatchAsync(
        IReadOnlyCollection<SceneSpec> specs, SceneMailbox mailbox, [EnumeratorCancellation] CancellationToken ct)
    {
        var joined = new List<(SceneSpec Spec, SceneFeed Feed)>(specs.Count);
        try
        {
            joined.AddRange(specs.Select(spec => (spec, Join(spec, mailbox))));
            await foreach (var scene in mailbox.ReadAllAsync(ct))
            {
                yield return scene;
            }
        }
        finally
        {
            foreach (var (spec, feed) in joined)
            {
                if (Leave(spec, feed, mailbox))
                {
                    await feed.DisposeAsync();
                }
            }
        }
    }

    private SceneFeed Join(SceneSpec spec, SceneMailbox mailbox)
    {
        lock (_gate)
        {
            if (_feeds.TryGetValue(spec, out var feed) && feed.Join(mailbox))
            {
                return feed;
            }

            feed = new SceneFeed(spec, engine, renderer, time, log);
            _feeds[spec] = feed;
            return feed.Join(mailbox) ? feed : throw new InvalidOperationException("A feed ended before its first screen.");
        }
    }

    private bool Leave(SceneSpec spec, SceneFeed feed, SceneMailbox mailbox)
    {
        lock (_gate)
        {
            var isLast = feed.Leave(mailbox);
            // After a fault another feed may stand under the same spec.
            if (isLast && _feeds.GetValueOrDefault(spec) == feed)
            {
                _feeds.Remove(spec);
            }

            return isLast;
        }
    }
}
