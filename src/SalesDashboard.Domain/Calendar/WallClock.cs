namespace SalesDashboard.Domain.Calendar;

public static class WallClock
{
    /// <summary>The instant of a wall-clock time in a zone, in UTC; an hour that the clocks leave out in spring is read as the one after it.</summary>
    /// <param name="local">Its kind is ignored.</param>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain, zone);
    }
}
