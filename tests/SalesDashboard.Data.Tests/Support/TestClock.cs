namespace SalesDashboard.Data.Tests.Support;

/// <summary>Stands still at a known moment; durations are real.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
