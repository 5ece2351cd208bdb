using System.Threading.Channels;

namespace SalesDashboard.Live.Engine;

/// <summary>
/// One screen's look at a spec: the current view at once, then the newest after each change. The mailbox holds one view;
/// a newer one replaces it, so a slow screen skips views and the publisher never waits. Dispose ends it.
/// </summary>
public sealed class LiveWatch<TView> : IDisposable
    where TView : class
{
    private readonly Channel<Delivery<TView>> _mailbox = Channel.CreateBounded<Delivery<TView>>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Action<LiveWatch<TView>> _leave;

    internal LiveWatch(TView current, Action<LiveWatch<TView>> leave)
    {
        Current = current;
        _leave = leave;
    }

    /// <summary>The view at the moment of watching; nothing that came after it is missed by <see cref="ReadAllAsync"/>.</summary>
    public TView Current { get; }

    /// <summary>Each newer view, the newest only. Ends when the watch is disposed.</summary>
    public IAsyncEnumerable<Delivery<TView>> ReadAllAsync(CancellationToken ct) => _mailbox.Reader.ReadAllAsync(ct);

    /// <summary>The newer view, if there is one, without waiting: null = the last one taken still holds.</summary>
    public Delivery<TView>? Take() => _mailbox.Reader.TryRead(out var delivery) ? delivery : null;

    public void Dispose()
    {
        _leave(this);
        _mailbox.Writer.TryComplete();
    }

    internal void Post(Delivery<TView> delivery) => _mailbox.Writer.TryWrite(delivery);
}
