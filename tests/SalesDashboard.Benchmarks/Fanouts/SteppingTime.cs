namespace SalesDashboard.Benchmarks.Fanouts;

/// <summary>A clock on which a second passes at each step, so that every change is due.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Step() => _ticks += TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;
}
