using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Tests.Support;

namespace SalesDashboard.Live.Tests.Random;

/// <summary>The final facts of a random company, and every change that led to them. The same seed gives the same company.</summary>
internal sealed class World
{
    public static readonly IReadOnlyList<long> StageIds = [1, 2, 3, 4, 5, 6, 7, 8];

    private readonly System.Random _random;
    private readonly List<Change> _changes = [];

    public World(int seed)
    {
        _random = new System.Random(seed);
        foreach (var stage in StageIds)
        {
            Record(new StageSnapshot(stage, PipelineOf(stage), $"Stage {stage}", KindOf(stage), (int)stage, 50, null, false, 1));
        }

        Record(new PipelineSnapshot(1, "EU", null, null, 1));
        Record(new PipelineSnapshot(2, "US", null, null, 1));
        Fill(Regions, 3, id => new RegionSnapshot(id, $"Region {id}", 1));
        Fill(Cities, 8, id => new CitySnapshot(id, $"City {id}", Pick(Regions), 1));
        Fill(Departments, 7, id => new DepartmentSnapshot(id, $"Department {id}", id > 2 ? _random.Next(1, (int)id) : null, null, 1));
        Fill(Employees, 25, id => Employ(id, 1));
        Fill(Clients, 15, id => new ClientSnapshot(id, $"Client {id}", Segment(), null, null, 1));
        Fill(Products, 5, id => new ProductSnapshot(id, $"Product {id}", 1));
    }

    public DateOnly Today { get; private set; } = Rows.Today;

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    public Dictionary<long, RegionSnapshot> Regions { get; } = [];

    public Dictionary<long, CitySnapshot> Cities { get; } = [];

    public Dictionary<long, DepartmentSnapshot> Departments { get; } = [];

    public Dictionary<long, EmployeeSnapshot> Employees { get; } = [];

    public Dictionary<long, ClientSnapshot> Clients { get; } = [];

    public Dictionary<long, ProductSnapshot> Products { get; } = [];

    public Dictionary<long, DealSnapshot> Deals { get; } = [];

    public Dictionary<long, PlanSnapshot> Plans { get; } = [];

    public Dictionary<long, InvoiceSnapshot> Invoices { get; } = [];

    public Dictionary<long, SettingSnapshot> Settings { get; } = [];

    public Dictionary<long, CalendarDaySnapshot> Days { get; } = [];

    public Dictionary<long, CurrencyRateSnapshot> Rates { get; } = [];

    public Dictionary<long, AbsenceSnapshot> Absences { get; } = [];

    public static StageKind KindOf(long stage) => (stage % 4) switch
    {
        0 => StageKind.Lost,
        3 => StageKind.Won,
        _ => StageKind.Open,
    };

    public static long PipelineOf(long stage) => stage <= 4 ? 1 : 2;

    /// <summary>The final facts alone, as a restart reads them.</summary>
    public IEnumerable<Change> FinalStates() => _changes.Where(change => change is Upserted<StageSnapshot> or Upserted<PipelineSnapshot>)
        .Concat(Deals.Values.Select(Rows.Is)).Concat(Plans.Values.Select(Rows.Is)).Concat(Invoices.Values.Select(Rows.Is))
        .Concat(Employees.Values.Select(Rows.Is)).Concat(Departments.Values.Select(Rows.Is)).Concat(Cities.Values.Select(Rows.Is))
        .Concat(Regions.Values.Select(Rows.Is)).Concat(Clients.Values.Select(Rows.Is)).Concat(Products.Values.Select(Rows.Is))
        .Concat(Absences.Values.Select(Rows.Is)).Concat(Settings.Values.Select(Rows.Is)).Concat(Days.Values.Select(Rows.Is)).Concat(Rates.Values.Select(Rows.Is));

    /// <summary>Lets something happen; null = the business date changed and nothing else.</summary>
    public Change? Next() => _random.Next(1000) switch
    {
        < 200 => Put(Deals, NewId(Deals, 2000), (id, version) => Deal(id, version)),
        < 560 => Put(Deals, AnyId(Deals), Move),
        < 640 => Remove(Deals),
        < 740 => Put(Plans, _random.Next(1, 150), Plan),
        < 760 => Remove(Plans),
        < 860 => Put(Invoices, _random.Next(1, 300), Invoice),
        < 880 => Remove(Invoices),
        < 920 => Put(Employees, Pick(Employees), Employ),
        < 930 => Put(Cities, Pick(Cities), (id, version) => new CitySnapshot(id, $"City {id}", Pick(Regions), version)),
        < 940 => Put(Departments, Pick(Departments), Reparent),
        < 955 => Put(Clients, Pick(Clients), (id, version) => new ClientSnapshot(id, $"Client {id}", Segment(), null, null, version)),
        < 965 => Put(Rates, _random.Next(1, 8), (id, version) => new CurrencyRateSnapshot(id, id < 4 ? "EUR" : "KZT", Day(), _random.Next(1, 999_999_999) / 100_000_000m, version)),
        < 970 => Remove(Rates),
        < 975 => Put(Settings, 1, (id, version) => Rows.Setting(id, "Mode", _random.Next(2) == 0 ? "Deals" : "Invoices", version)),
        < 978 => Put(Settings, 2, (id, version) => Rows.Setting(id, "Basis", _random.Next(2) == 0 ? "WorkingDays" : "CalendarDays", version)),
        < 980 => Put(Settings, 3, (id, version) => Rows.Setting(id, "Currency", _random.Next(2) == 0 ? "USD" : "EUR", version)),
        < 990 => Put(Days, _random.Next(1, 40), (id, version) => new CalendarDaySnapshot(id, Day(), (DayKind)_random.Next(1, 4), _random.Next(3) == 0 ? Pick(Cities) : null, version)),
        < 992 => Remove(Days),
        < 996 => Put(Absences, _random.Next(1, 30), (id, version) => Absence(id, version)),
        < 997 => Remove(Absences),
        _ => NextDay(),
    };

    private Change? NextDay()
    {
        Today = Day();
        return null;
    }

    private DealSnapshot Deal(long id, int version) => Move(id, version) with
    {
        OwnerId = Pick(Employees),
        ClientId = _random.Next(4) == 0 ? null : Pick(Clients),
        ProductId = _random.Next(4) == 0 ? null : Pick(Products),
        Amount = _random.Next(10) == 0 ? null : _random.Next(0, 9_999_999) / 100m,
        Currency = Currency(),
    };

    private DealSnapshot Move(long id, int version)
    {
        var stage = StageIds[_random.Next(StageIds.Count)];
        var deal = Deals.GetValueOrDefault(id) ?? Rows.Deal(id, Pick(Employees));
        return deal with
        {
            PipelineId = PipelineOf(stage),
            StageId = stage,
            Kind = KindOf(stage),
            OwnerId = _random.Next(6) == 0 ? Pick(Employees) : deal.OwnerId,
            Amount = _random.Next(4) == 0 ? _random.Next(0, 9_999_999) / 100m : deal.Amount,
            ExpectedCloseOn = _random.Next(4) == 0 ? null : Day(),
            ClosedOn = KindOf(stage) == StageKind.Open ? null : Day(),
            Rank = $"a{_random.Next(1000)}",
            Version = version,
        };
    }

    private PlanSnapshot Plan(long id, int version) =>
        new(id, Pick(Employees), Month.Of(Day()), _random.Next(0, 9_999_999) / 100m, Currency(), version);

    private InvoiceSnapshot Invoice(long id, int version)
    {
        var amount = _random.Next(1, 999_999) / 100m;
        var paid = _random.Next(3) switch { 0 => 0, 1 => amount, _ => Math.Round(amount / 3, 2) };
        return new(id, _random.Next(4) == 0 ? null : Pick(Clients), Pick(Employees), amount, paid, Currency(), Day(), version);
    }

    /// <summary>Of a day to six weeks: some are away all month.</summary>
    private AbsenceSnapshot Absence(long id, int version)
    {
        var from = Day();
        return new AbsenceSnapshot(id, Pick(Employees), from, from.AddDays(_random.Next(45)), version);
    }

    private EmployeeSnapshot Employ(long id, int version) => Rows.Person(
        id, _random.Next(8) == 0 ? null : Pick(Cities), _random.Next(8) == 0 ? null : Pick(Departments), version: version);

    /// <summary>Under a department with a smaller id, so that no circle comes about.</summary>
    private DepartmentSnapshot Reparent(long id, int version) =>
        Departments[id] with { ParentId = id == 1 || _random.Next(3) == 0 ? null : _random.Next(1, (int)id), Version = version };

    private DateOnly Day() => new DateOnly(2017, 10, 1).AddDays(_random.Next(180));

    private string Currency() => _random.Next(8) switch { 0 => "EUR", 1 => "KZT", 2 => "GBP", _ => "USD" };

    private string? Segment() => _random.Next(4) switch { 0 => null, 1 => "retail", 2 => "medical", _ => "software" };

    private long Pick<T>(Dictionary<long, T> rows) => rows.Keys.ElementAt(_random.Next(rows.Count));

    private long AnyId<T>(Dictionary<long, T> rows) => rows.Count == 0 ? 1 : Pick(rows);

    /// <summary>An id that was never removed: ids of removed records do not come back.</summary>
    private long NewId<T>(Dictionary<long, T> rows, int most) => rows.Count < most ? _changes.Count + 10_000 : Pick(rows);

    private void Fill<T>(Dictionary<long, T> rows, int count, Func<long, T> make)
        where T : ISnapshot
    {
        for (var id = 1L; id <= count; id++)
        {
            rows.Add(id, make(id));
            Record(rows[id]);
        }
    }

    private Change Put<T>(Dictionary<long, T> rows, long id, Func<long, int, T> make)
        where T : class, ISnapshot
    {
        if (_removed.Contains((typeof(T), id)))
        {
            id = _changes.Count + 10_000;
        }

        var row = make(id, (rows.GetValueOrDefault(id)?.Version ?? 0) + 1);
        rows[id] = row;
        return Record(row);
    }

    private readonly HashSet<(Type, long)> _removed = [];

    private Change Remove<T>(Dictionary<long, T> rows)
        where T : ISnapshot
    {
        var id = AnyId(rows);
        rows.Remove(id);
        _removed.Add((typeof(T), id));
        _changes.Add(new Removed<T>(id));
        return _changes[^1];
    }

    private Change Record<T>(T row)
        where T : ISnapshot
    {
        _changes.Add(row.Is());
        return _changes[^1];
    }
}
