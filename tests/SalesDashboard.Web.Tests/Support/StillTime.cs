namespace SalesDashboard.Web.Tests.Support;

/// <summary>A clock that moves only when told.</summary>
public sealed class StillTime : TimeProvider
{
    private TimeSpan _passed;
    private TimeSpan _set;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by) => _passed += by;

    /// <summary>Somebody sets the clock; no time passes.</summary>
    public void SetClock(TimeSpan by) => _set += by;

    public override long GetTimestamp() => _passed.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero) + _passed + _set;
}
