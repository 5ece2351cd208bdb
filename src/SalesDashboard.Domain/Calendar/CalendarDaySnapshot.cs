using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Calendar;

/// <summary>A calendar day as the live book keeps it.</summary>
public sealed record CalendarDaySnapshot(long Id, DateOnly Date, DayKind Kind, long? CityId, int Version) : ISnapshot
{
    public static CalendarDaySnapshot From(CalendarDay calendarDay) => new(calendarDay.Id, calendarDay.Date, calendarDay.Kind, calendarDay.CityId, calendarDay.Version);
}
