using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>
/// A made-up dealer of equipment with offices across Kazakhstan. Pure: the same seed, business date and currency give the
/// same company. It comes in two parts, because deals name stages by id: this one is stored first, then
/// <see cref="DemoSales"/> is made from it.
/// </summary>
public sealed class DemoCompany
{
    public const string Name = "Tau Equipment";
    public const string DefaultCurrency = "KZT";

    /// <summary>Whole months before the current one that have deals and plans.</summary>
    public const int MonthsOfHistory = 13;

    public DemoCompany(int seed, DateOnly today, string currency)
    {
        Seed = seed;
        Today = today;
        Currency = currency;
        Organization = new DemoOrganization(seed);
        Catalog = new DemoCatalog(currency);
        DemoLeads.Seat(Catalog, Organization.Managers);
        ClientBase = new DemoClients(seed, Organization.Managers);
        Days = DemoHolidays.Between(today.Year - 2, today.Year + 1);
        Calendar = new WorkingCalendar(Days.ToDictionary(day => day.Date, day => day.Kind));
    }

    public DateOnly Today { get; }

    /// <summary>Where people work from nine to six.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public string Currency { get; }

    public IReadOnlyList<Region> Regions => Organization.Regions;

    public IReadOnlyList<City> Cities => Organization.Cities;

    public IReadOnlyList<Department> Departments => Organization.Departments;

    public IReadOnlyList<Employee> Employees => Organization.Employees;

    public IReadOnlyList<Client> Clients => ClientBase.All;

    public IReadOnlyList<Pipeline> Pipelines => Catalog.Pipelines;

    public IReadOnlyList<LostReason> LostReasons => Catalog.LostReasons;

    public IReadOnlyList<Product> Products => [.. Catalog.Products.Select(product => product.Product)];

    public IReadOnlyList<CalendarDay> Days { get; }

    public WorkingCalendar Calendar { get; }

    internal int Seed { get; }

    internal DemoOrganization Organization { get; }

    internal DemoCatalog Catalog { get; }

    internal DemoClients ClientBase { get; }

    /// <summary>The current month and those before it that have a history, oldest first.</summary>
    internal IEnumerable<Month> History => new Period(Month.Of(Today).Add(-MonthsOfHistory), Month.Of(Today)).Months;

    /// <summary>The working days from the first day of the month to today or the month's end.</summary>
    internal IReadOnlyList<DateOnly> WorkingDaysSoFar(Month month) =>
        [.. Enumerable.Range(0, month.LastDay.Day).Select(month.FirstDay.AddDays).Where(day => day <= Today && Calendar.IsWorkingDay(day))];

    /// <summary>An hour of a working day in UTC.</summary>
    internal DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), Zone);

    internal DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    internal DateOnly WorkingDayUpTo(DateOnly day)
    {
        while (!Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
