using System.Threading.Channels;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Presence;

namespace SalesDashboard.Live.Engine;

/// <summary>
/// Owns the live book. A committed change is applied at once on the writer's thread under the one lock (microseconds, no
/// query), so whoever reads afterwards sees it; the specs it touches are marked. The loop computes each marked spec once
/// and posts the view to all its watchers: the first change after quiet goes out at once, later ones at most once per
/// interval. Nothing here waits for a viewer, and nothing but memory is touched under the lock.
/// </summary>
public sealed class LiveEngine : IChangeSink, IDisposable
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<ViewSpec, ViewEntry> _entries = [];
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TimeProvider _time;
    private readonly Action<ViewSpec, Exception> _onFault;
    private readonly LiveMeter _meter;
    private readonly List<(ViewSpec Spec, Exception Fault)> _faults = [];
    private SalesBook _book;
    private SequenceCursor _cursor = new(0);

    /// <param name="today">The business date until <see cref="SetToday"/> tells another.</param>
    /// <param name="onFault">Told by the loop, outside the lock, when a spec fails to compute; its watchers keep their last view.</param>
    public LiveEngine(TimeProvider time, DateOnly today, Action<ViewSpec, Exception> onFault)
    {
        _time = time;
        _onFault = onFault;
        _book = new SalesBook(today);
        _meter = new LiveMeter(() => OpenViews);
    }

    /// <summary>Number of distinct specs that are watched.</summary>
    public int OpenViews
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>False until the first <see cref="Replace"/>: figures are not to be shown yet.</summary>
    public bool IsFilled => _filled.Task.IsCompleted;

    /// <summary>Completes when <see cref="IsFilled"/> becomes true.</summary>
    public Task Filled => _filled.Task;

    /// <summary>All journal rows up to this one are in the book.</summary>
    public long LastSequence
    {
        get
        {
            lock (_gate)
            {
                return _cursor.Last;
            }
        }
    }

    public void Publish(ChangeSet changes)
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            foreach (var change in changes.Changes)
            {
                Mark(_book.Apply(change), now);
            }

            _cursor.Advance(changes.FirstSequence, changes.LastSequence);
        }

        Wake();
    }

    /// <summary>Takes a freshly filled book, which knows all journal rows up to <paramref name="lastSequence"/>.</summary>
    public void Replace(SalesBook book, long lastSequence)
    {
        lock (_gate)
        {
            book.Onlookers.TakeFrom(_book.Onlookers);
            _book = book;
            _cursor = new SequenceCursor(lastSequence);
            MarkAll();
        }

        _filled.TrySetResult();
        Wake();
    }

    /// <summary>Notes that a person's board shows a pipeline, and which of its cards is in the air (AHEAD-6).</summary>
    public void Look(Onlooker visit) => Note(book => book.Onlookers.Set(visit));

    /// <summary>The board was closed, or its connection is down. Known or not, it is gone afterwards.</summary>
    public void LookAway(Guid visit) => Note(book => book.Onlookers.Remove(visit));

    public void SetToday(DateOnly today)
    {
        lock (_gate)
        {
            Mark(_book.SetToday(today), _time.GetTimestamp());
        }

        Wake();
    }

    /// <summary>Reads anything from the book, under the lock: be quick and hand out nothing mutable.</summary>
    public T Read<T>(Func<SalesBook, T> read)
    {
        lock (_gate)
        {
            return read(_book);
        }
    }

    /// <summary>The view of a spec now; shared with its watchers where there are any.</summary>
    public TView Read<TView>(ViewSpec<TView> spec)
        where TView : class
    {
        lock (_gate)
        {
            return _entries.TryGetValue(spec, out var entry)
                ? ((ViewEntry<TView>)entry).Current(_book)
                : spec.Compute(_book, null);
        }
    }

    /// <summary>The view of a spec now and each newer one; taken in one step, so that nothing is missed between.</summary>
    public LiveWatch<TView> Watch<TView>(ViewSpec<TView> spec)
        where TView : class
    {
        lock (_gate)
        {
            var entry = _entries.GetValueOrDefault(spec) as ViewEntry<TView> ?? new ViewEntry<TView>(spec);
            var watch = new LiveWatch<TView>(entry.Current(_book), left => Leave(entry, left));
            _entries[spec] = entry;
            entry.Join(watch);
            return watch;
        }
    }

    /// <summary>The loop that computes and posts views; run it once. It ends only by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var timer = _time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (true)
        {
            await _wake.Reader.ReadAsync(ct);
            if (Tick() is { } wait)
            {
                timer.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Computes and posts every spec that is marked and due; answers how long until the next one is due.</summary>
    public TimeSpan? Tick()
    {
        TimeSpan? next = null;
        foreach (var entry in DirtyEntries())
        {
            if (RefreshIfDue(entry) is { } wait && (next is null || wait < next))
            {
                next = wait;
            }
        }

        ReportFaults();
        return next;
    }

    public void Dispose() => _meter.Dispose();

    private List<ViewEntry> DirtyEntries()
    {
        lock (_gate)
        {
            return _entries.Values.Where(entry => entry.IsDirty).ToList();
        }
    }

    /// <summary>The lock is taken per spec, so that a writer waits for one computation at most.</summary>
    private TimeSpan? RefreshIfDue(ViewEntry entry)
    {
        lock (_gate)
        {
            if (!entry.IsDirty || entry.Watchers == 0)
            {
                return null;
            }

            if (entry.RefreshedAt is { } refreshed && _time.GetElapsedTime(refreshed) is var passed && passed < entry.Spec.Interval)
            {
                return entry.Spec.Interval - passed;
            }

            try
            {
                var isNew = entry.Refresh(_book, _time.GetTimestamp());
                _meter.ViewsComputed.Add(1);
                _meter.Pushes.Add(isNew ? entry.Watchers : 0);
            }
            catch (Exception fault)
            {
                // A fence (docs/style.md 22): one failing spec must not stop the screens of all others.
                _faults.Add((entry.Spec, fault));
            }

            return null;
        }
    }

    /// <summary>Something that is no committed change.</summary>
    private void Note(Func<SalesBook, Effect> note)
    {
        lock (_gate)
        {
            Mark(note(_book), _time.GetTimestamp());
        }

        Wake();
    }

    private void Mark(Effect effect, long now)
    {
        if (effect.Touch == Touch.None)
        {
            return;
        }

        _meter.ChangesApplied.Add(effect.Has(Touch.Presence) ? 0 : 1);
        foreach (var entry in _entries.Values)
        {
            if (!entry.IsMarked && IsTouched(entry.Spec, effect))
            {
                entry.MarkDirty(now);
            }
        }
    }

    private bool IsTouched(ViewSpec spec, in Effect effect)
    {
        try
        {
            return spec.IsTouchedBy(effect, _book);
        }
        catch (Exception fault)
        {
            // The same fence: a change is committed by now, no screen's mistake may reach its writer. Better once too often.
            _faults.Add((spec, fault));
            return true;
        }
    }

    private void ReportFaults()
    {
        List<(ViewSpec Spec, Exception Fault)> faults;
        lock (_gate)
        {
            faults = [.. _faults];
            _faults.Clear();
        }

        foreach (var (spec, fault) in faults)
        {
            _onFault(spec, fault);
        }
    }

    private void MarkAll()
    {
        var now = _time.GetTimestamp();
        foreach (var entry in _entries.Values)
        {
            entry.MarkDirty(now);
        }
    }

    private void Leave<TView>(ViewEntry<TView> entry, LiveWatch<TView> watch)
        where TView : class
    {
        lock (_gate)
        {
            // Leaving twice is harmless: by then another entry may stand under an equal spec.
            if (entry.Leave(watch) && entry.Watchers == 0)
            {
                _entries.Remove(entry.Spec);
            }
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);
}
