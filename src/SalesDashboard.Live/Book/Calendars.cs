using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Live.Book;

/// <summary>The company's working calendar and the cities' own days on top of it (AHEAD-1).</summary>
internal sealed class Calendars
{
    private readonly Dictionary<long, WorkingCalendar> _byCity = [];
    private WorkingCalendar _company = WorkingCalendar.MondayToFriday;

    public WorkingCalendar Of(long cityId) => _byCity.GetValueOrDefault(cityId, _company);

    public void Set(IEnumerable<CalendarDaySnapshot> days)
    {
        var byCity = days.ToLookup(day => day.CityId);
        var common = new Dictionary<DateOnly, DayKind>();
        foreach (var day in byCity[null])
        {
            common[day.Date] = day.Kind;
        }

        _company = new WorkingCalendar(common);
        _byCity.Clear();
        foreach (var city in byCity.Where(group => group.Key is not null))
        {
            var own = new Dictionary<DateOnly, DayKind>(common);
            foreach (var day in city)
            {
                own[day.Date] = day.Kind;
            }

            _byCity.Add(city.Key ?? Node.None, new WorkingCalendar(own));
        }
    }
}
