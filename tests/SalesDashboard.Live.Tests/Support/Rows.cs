using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Tests.Support;

/// <summary>Short ways to write records; what a test does not name has a plain value.</summary>
internal static class Rows
{
    public const long Pipeline = 1;
    public const long New = 11;
    public const long Proposal = 12;
    public const long Won = 13;
    public const long Lost = 14;

    public static readonly DateOnly Today = new(2017, 12, 15);
    public static readonly Month December = new(2017, 12);

    public static Change Is<T>(this T row)
        where T : ISnapshot => new Upserted<T>(row);

    public static DealSnapshot Deal(long id, long owner, decimal? amount = 100, long stage = New, int version = 1) => new(
        id, $"ext-{id}", $"Deal {id}", null, Pipeline, stage, KindOf(stage), owner, null, amount, "USD", null, new DateOnly(2017, 11, 1),
        null, stage is Won or Lost ? Today : null, null, null, new DateTime(2017, 12, 1, 0, 0, 0, DateTimeKind.Utc), $"a{id:D6}", version);

    public static StageKind KindOf(long stage) => stage switch
    {
        Won => StageKind.Won,
        Lost => StageKind.Lost,
        _ => StageKind.Open,
    };

    public static PlanSnapshot Plan(long id, long employee, decimal amount, Month? month = null, int version = 1) =>
        new(id, employee, month ?? December, amount, "USD", version);

    public static InvoiceSnapshot Invoice(long id, long employee, decimal amount, decimal paid, DateOnly? due = null, int version = 1) =>
        new(id, null, employee, amount, paid, "USD", due ?? Today, version);

    public static EmployeeSnapshot Person(long id, long? city = null, long? department = null, Role role = Role.Manager, int version = 1) =>
        new(id, $"E{id}", $"Person {id:D3}", role, RoleRights.Of(role), city, department, true, version);

    public static UserSnapshot User(long id, long employee, bool disabled = false, int version = 1) =>
        new(id, employee, $"user{id}@example.com", disabled, $"stamp-{id}", version);

    public static CitySnapshot City(long id, long region, int version = 1) => new(id, $"City {id}", region, version);

    public static RegionSnapshot Region(long id, int version = 1) => new(id, $"Region {id}", version);

    public static DepartmentSnapshot Department(long id, long? parent = null, long? head = null, int version = 1) =>
        new(id, $"Department {id}", parent, head, version);

    public static SettingSnapshot Setting(long id, string name, string value, int version = 1) => new(id, name, value, version);

    public static SettingSnapshot Mode(AccountingMode mode, int version = 1) => Setting(1, nameof(Mode), mode.ToString(), version);

    public static CurrencyRateSnapshot Rate(long id, string currency, decimal rate, DateOnly from, int version = 1) => new(id, currency, from, rate, version);

    public static ActivitySnapshot Activity(long id, long employee, long? deal, DateTime due, int version = 1) =>
        new(id, ActivityType.Task, employee, null, deal, due, null, $"Step {id}", null, null, null, null, version);

    /// <summary>One pipeline of two open stages, won and lost.</summary>
    public static IEnumerable<Change> Stages() =>
    [
        new PipelineSnapshot(Pipeline, "EU", null, null, 1).Is(),
        Stage(New, 1), Stage(Proposal, 2), Stage(Won, 3), Stage(Lost, 4),
    ];

    private static Change Stage(long id, int order) =>
        new StageSnapshot(id, Pipeline, $"Stage {id}", KindOf(id), order, 50, null, id == Lost, 1).Is();
}
