namespace SalesDashboard.Web.Tests.Support;

/// <summary>Always 09:00 UTC of the sample company's day; durations and timers are real.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(StoredCompany.Today, new TimeOnly(9, 0), TimeSpan.Zero);
}
