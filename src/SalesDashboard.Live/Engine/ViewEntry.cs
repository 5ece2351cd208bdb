using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Engine;

/// <summary>One distinct spec with its newest view and its watchers. Owned by <see cref="LiveEngine"/>, used under its lock.</summary>
internal abstract class ViewEntry(ViewSpec spec)
{
    public ViewSpec Spec { get; } = spec;

    public bool IsDirty { get; private set; }

    /// <summary>When the oldest change that is not shown yet came.</summary>
    public long DirtySince { get; private set; }

    /// <summary>When views went out last; null = never.</summary>
    public long? DeliveredAt { get; protected set; }

    public abstract int Watchers { get; }

    public void MarkDirty(long now)
    {
        if (!IsDirty)
        {
            IsDirty = true;
            DirtySince = now;
        }
    }

    /// <summary>Computes the view anew and posts it to all mailboxes.</summary>
    public void Refresh(SalesBook book, long now)
    {
        IsDirty = false;
        Deliver(book, DirtySince);
        DeliveredAt = now;
    }

    protected abstract void Deliver(SalesBook book, long changedAt);
}

internal sealed class ViewEntry<TView>(ViewSpec<TView> spec) : ViewEntry(spec)
    where TView : class
{
    private readonly HashSet<LiveWatch<TView>> _watchers = [];
    private TView? _view;

    public override int Watchers => _watchers.Count;

    public TView Current(SalesBook book)
    {
        if (_view is null || IsDirty)
        {
            _view = spec.Compute(book, _view);
        }

        return _view;
    }

    public void Join(LiveWatch<TView> watch) => _watchers.Add(watch);

    public void Leave(LiveWatch<TView> watch) => _watchers.Remove(watch);

    protected override void Deliver(SalesBook book, long changedAt)
    {
        _view = spec.Compute(book, _view);
        foreach (var watch in _watchers)
        {
            watch.Post(new Delivery<TView>(_view, changedAt));
        }
    }
}
