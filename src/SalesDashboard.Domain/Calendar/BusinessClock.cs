namespace SalesDashboard.Domain.Calendar;

/// <summary>
/// The company's clock: times are UTC, the business date is the date in the company's time zone (decision D9), or a frozen
/// one for training, replays and tests.
/// </summary>
public sealed class BusinessClock(TimeProvider time, TimeZoneInfo zone, DateOnly? frozen)
{
    public TimeZoneInfo Zone => zone;

    public bool IsFrozen => frozen is not null;

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => frozen ?? DateOf(UtcNow);

    /// <summary>Now on the business date, in UTC: where the date is frozen, what is done now belongs to it.</summary>
    public DateTime Now => frozen is { } day ? ToUtc(day.ToDateTime(TimeOnly.FromDateTime(ToLocal(UtcNow)))) : UtcNow;

    /// <summary>The business date of an instant.</summary>
    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The wall-clock time of an instant in the company's zone.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The instant of a wall-clock time in the company's zone; an hour that the clocks leave out is read as the one after it.</summary>
    public DateTime ToUtc(DateTime local) => WallClock.ToUtc(local, zone);
}
