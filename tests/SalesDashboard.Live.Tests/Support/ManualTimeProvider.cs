namespace SalesDashboard.Live.Tests.Support;

/// <summary>A clock that stands still until it is advanced; timers fire inside <see cref="Advance"/>. Thread-safe.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private long _ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _ticks;
        }
    }

    public override DateTimeOffset GetUtcNow() => new(2017, 12, 15, 9, 0, 0, TimeSpan.Zero);

    public void Advance(int milliseconds)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _ticks += TimeSpan.FromMilliseconds(milliseconds).Ticks;
            due = _timers.FindAll(timer => timer.DueAt <= _ticks);
            due.ForEach(timer => timer.DueAt = long.MaxValue);
        }

        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider owner, Action fire) : ITimer
    {
        public long DueAt { get; set; } = long.MaxValue;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._gate)
            {
                DueAt = dueTime < TimeSpan.Zero ? long.MaxValue : owner._ticks + dueTime.Ticks;
            }

            return true;
        }

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
