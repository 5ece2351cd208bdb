using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Engine;

/// <summary>
/// One distinct spec with its newest view and its watchers. Owned by <see cref="LiveEngine"/>, used under its lock.
/// A change makes it stale (to compute) and dirty (to post); who starts to watch meanwhile takes the staleness away and
/// leaves the rest to the next tick, so that a view is computed once for all.
/// </summary>
internal abstract class ViewEntry(ViewSpec spec)
{
    public ViewSpec Spec { get; } = spec;

    /// <summary>A change came that has not been posted.</summary>
    public bool IsDirty { get; private set; }

    /// <summary>A further change would alter nothing in the state of the entry.</summary>
    public bool IsMarked => IsDirty && IsStale;

    /// <summary>When the oldest change that is not shown yet came.</summary>
    public long DirtySince { get; private set; }

    /// <summary>When the view was last brought up to date by the loop; null = never.</summary>
    public long? RefreshedAt { get; private set; }

    public abstract int Watchers { get; }

    /// <summary>The view does not hold the newest changes.</summary>
    protected bool IsStale { get; set; } = true;

    public void MarkDirty(long now)
    {
        IsStale = true;
        if (!IsDirty)
        {
            IsDirty = true;
            DirtySince = now;
        }
    }

    /// <summary>Brings the view up to date and posts it to all mailboxes; false where it came out the same.</summary>
    public bool Refresh(SalesBook book, long now)
    {
        // Set first, for a spec that throws: it is tried again at the next change, not in a circle. A view that came out the
        // same counts as well, or a storm of changes that alter nothing would compute without a pause.
        IsDirty = false;
        RefreshedAt = now;
        return Deliver(book, DirtySince);
    }

    protected abstract bool Deliver(SalesBook book, long changedAt);
}

internal sealed class ViewEntry<TView>(ViewSpec<TView> spec) : ViewEntry(spec)
    where TView : class
{
    private readonly HashSet<LiveWatch<TView>> _watchers = [];
    private TView? _view;
    private TView? _posted;

    public override int Watchers => _watchers.Count;

    public TView Current(SalesBook book)
    {
        if (_view is null || IsStale)
        {
            _view = spec.Compute(book, _view);
            IsStale = false;
        }

        return _view;
    }

    public void Join(LiveWatch<TView> watch)
    {
        if (_watchers.Count == 0)
        {
            _posted = _view;
        }

        _watchers.Add(watch);
    }

    /// <summary>False where the watch had left before.</summary>
    public bool Leave(LiveWatch<TView> watch) => _watchers.Remove(watch);

    protected override bool Deliver(SalesBook book, long changedAt)
    {
        var view = Current(book);
        if (ReferenceEquals(view, _posted))
        {
            return false;
        }

        _posted = view;
        foreach (var watch in _watchers)
        {
            watch.Post(new Delivery<TView>(view, changedAt));
        }

        return true;
    }
}
