using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>
/// What one screen has not read yet: one slot for each scene it shows, where a newer rendering replaces the older one, so
/// that a slow screen skips scenes and nobody waits for it. Written from any thread, read by one.
/// </summary>
public sealed class SceneMailbox
{
    private readonly Lock _gate = new();
    private readonly List<Scene> _waiting = [];
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Post(Scene scene)
    {
        lock (_gate)
        {
            var at = _waiting.FindIndex(waiting => waiting.Name == scene.Name);
            if (at >= 0)
            {
                _waiting[at] = scene;
            }
            else
            {
                _waiting.Add(scene);
            }
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>Nothing more will come; the reader gets the fault, where there is one.</summary>
    public void End(Exception? fault = null) => _signal.Writer.TryComplete(fault);

    public async IAsyncEnumerable<Scene> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (await _signal.Reader.WaitToReadAsync(ct))
        {
            _signal.Reader.TryRead(out _);
            foreach (var scene in Take())
            {
                yield return scene;
            }
        }
    }

    private List<Scene> Take()
    {
        lock (_gate)
        {
            var taken = _waiting.ToList();
            _waiting.Clear();
            return taken;
        }
    }
}
