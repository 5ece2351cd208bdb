using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Live.Book;

/// <summary>The company's working calendar, the cities' own days on top of it, and without them each person's absences (AHEAD-1).</summary>
internal sealed class Calendars
{
    private readonly Dictionary<long, WorkingCalendar> _byCity = [];
    private readonly Dictionary<long, (DateOnly From, DateOnly To)[]> _away = [];
    private readonly Dictionary<(long CityId, long EmployeeId), WorkingCalendar> _own = [];
    private WorkingCalendar _company = WorkingCalendar.MondayToFriday;

    public WorkingCalendar Of(long cityId) => _byCity.GetValueOrDefault(cityId, _company);

    /// <summary>The calendar of an employee who works in the city.</summary>
    public WorkingCalendar Of(long cityId, long employeeId)
    {
        if (!_away.TryGetValue(employeeId, out var away))
        {
            return Of(cityId);
        }

        if (!_own.TryGetValue((cityId, employeeId), out var own))
        {
            _own.Add((cityId, employeeId), own = Of(cityId).Without(away));
        }

        return own;
    }

    public void Set(IEnumerable<CalendarDaySnapshot> days, IEnumerable<AbsenceSnapshot> absences)
    {
        _own.Clear();
        _away.Clear();
        foreach (var away in absences.GroupBy(absence => absence.EmployeeId))
        {
            _away.Add(away.Key, [.. away.Select(absence => (absence.From, absence.To))]);
        }

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
