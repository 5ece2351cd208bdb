using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Calendar;

/// <summary>A day that differs from the plain week: a holiday, a short day or a worked weekend (AHEAD-1).</summary>
public sealed class CalendarDay : IVersioned
{
    private CalendarDay()
    {
    }

    public CalendarDay(DateOnly date, DayKind kind, long? cityId)
    {
        Date = date;
        Kind = kind;
        CityId = cityId;
    }

    public long Id { get; private set; }

    public DateOnly Date { get; private set; }

    public DayKind Kind { get; private set; }

    /// <summary>The city for which it counts; null = the whole company.</summary>
    public long? CityId { get; private set; }

    public int Version { get; private set; }
}

public enum DayKind
{
    Workday = 1,
    ShortDay = 2,
    Holiday = 3,
}
