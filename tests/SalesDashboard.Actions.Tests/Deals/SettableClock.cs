namespace SalesDashboard.Actions.Tests.Deals;

/// <summary>09:00 UTC of the sample day until a test lets time pass; durations and timers are real.</summary>
public sealed class SettableClock : TimeProvider
{
    private TimeSpan _passed;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2017, 12, 15, 9, 0, 0, TimeSpan.Zero) + _passed;

    public void Pass(TimeSpan time) => _passed += time;
}
