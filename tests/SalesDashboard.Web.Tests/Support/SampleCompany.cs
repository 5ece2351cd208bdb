using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>
/// A small company in a real live engine. Friday, 20 November 2026: 15 of 21 working days have passed. West (Lviv: Bohdan,
/// Larysa; Lutsk: Andrii) and North (Sumy: Nadia) have a department each, led by Hanna and Nestor.
/// Figures of November: plans 300, 200, 100 and 400 thousand; nothing is sold until a test says so.
/// </summary>
public sealed class SampleCompany
{
    public const long West = 1;
    public const long North = 2;
    public const long Lviv = 11;
    public const long Lutsk = 12;
    public const long Sumy = 21;
    public const long Bohdan = 101;
    public const long Larysa = 102;
    public const long Andrii = 103;
    public const long Nadia = 201;
    public const long HeadOfWest = 301;
    public const long Director = 303;
    public const long New = 51;
    public const long Offer = 52;
    public const long Won = 53;

    private const long Pipeline = 5;
    private const string Hryvnia = "UAH";

    private long _sequence;
    private long _id = 1000;

    public SampleCompany()
    {
        Engine.Replace(new SalesBook(Today), 0);
        Publish(
            new Upserted<SettingSnapshot>(new SettingSnapshot(1, nameof(CompanySettings.Currency), Hryvnia, 1)),
            new Upserted<RegionSnapshot>(new RegionSnapshot(West, "West", 1)),
            new Upserted<RegionSnapshot>(new RegionSnapshot(North, "NorthCanary", 1)),
            new Upserted<CitySnapshot>(new CitySnapshot(Lviv, "Lviv", West, 1)),
            new Upserted<CitySnapshot>(new CitySnapshot(Lutsk, "Lutsk", West, 1)),
            new Upserted<CitySnapshot>(new CitySnapshot(Sumy, "SumyCanary", North, 1)),
            new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(1, "Department West", null, HeadOfWest, 1)),
            new Upserted<DepartmentSnapshot>(new DepartmentSnapshot(2, "Department NorthCanary", null, 302, 1)),
            Employee(Bohdan, "Bohdan Melnyk", Role.Manager, Lviv, 1),
            Employee(Larysa, "Larysa Savchenko", Role.Manager, Lviv, 1),
            Employee(Andrii, "Andrii Petrenko", Role.Manager, Lutsk, 1),
            Employee(Nadia, "NadiaCanary Bondar", Role.Manager, Sumy, 2),
            Employee(HeadOfWest, "Hanna Head", Role.DepartmentHead, null, 1),
            Employee(302, "NestorCanary Head", Role.DepartmentHead, null, 2),
            Employee(Director, "Dana Director", Role.TopManagement, null, null),
            new Upserted<PipelineSnapshot>(new PipelineSnapshot(Pipeline, "Equipment", null, null, 1)),
            Stage(New, "New", StageKind.Open, 1),
            Stage(Offer, "Offer", StageKind.Open, 2),
            Stage(Won, "Won", StageKind.Won, 3));
        Plan(Bohdan, November, 300_000);
        Plan(Larysa, November, 200_000);
        Plan(Andrii, November, 100_000);
        Plan(Nadia, November, 400_000);
    }

    public static DateOnly Today { get; } = new(2026, 11, 20);

    public static Month November { get; } = new(2026, 11);

    public static SalesScope WestScope { get; } = new SalesScope.Departments([1], HeadOfWest);

    public LiveEngine Engine { get; } = new(TimeProvider.System, Today, (spec, fault) => throw new InvalidOperationException(spec.ToString(), fault));

    /// <summary>Publishes as one save would and lets the engine compute, so that views are on their way when it returns.</summary>
    public void Publish(params Change[] changes)
    {
        _sequence++;
        Engine.Publish(new ChangeSet(_sequence, _sequence, changes));
        Engine.Tick();
    }

    public void Plan(long employee, Month month, decimal amount) =>
        Publish(new Upserted<PlanSnapshot>(new PlanSnapshot(++_id, employee, month, amount, Hryvnia, 1)));

    public void Sell(long owner, decimal amount) => Sell(owner, amount, Today);

    public void Sell(long owner, decimal amount, DateOnly day) => Publish(Deal(++_id, owner, amount, Won, StageKind.Won, day));

    public void Offers(long owner, decimal amount, long stage) => Publish(Deal(++_id, owner, amount, stage, StageKind.Open, null));

    /// <summary>An account of the employee; answers its id. Its stamp is "stamp".</summary>
    public long Account(long employee)
    {
        Publish(new Upserted<UserSnapshot>(new UserSnapshot(employee + 5000, employee, $"{employee}@example.org", IsDisabled: false, "stamp", 1)));
        return employee + 5000;
    }

    private static Upserted<EmployeeSnapshot> Employee(long id, string name, Role role, long? city, long? department) =>
        new(new EmployeeSnapshot(id, null, name, role, RoleRights.Of(role), city, department, IsActive: true, 1));

    private static Upserted<StageSnapshot> Stage(long id, string name, StageKind kind, int order) =>
        new(new StageSnapshot(id, Pipeline, name, kind, order, 50, null, AsksLostReason: false, 1));

    private static Upserted<DealSnapshot> Deal(long id, long owner, decimal amount, long stage, StageKind kind, DateOnly? closedOn) => new(new DealSnapshot(
        id, null, $"Deal {id}", null, Pipeline, stage, kind, owner, null, amount, Hryvnia, null, Today, null, closedOn, null, null, Today.ToDateTime(default, DateTimeKind.Utc), "n", 1));
}
