using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Data.Tests.Support;

/// <summary>
/// Two departments, North with East below it, and South. Ann heads North; Bob sells in North, Eve in East, Sam in South.
/// Each of them has one of everything, so that what a scope shows can be counted.
/// </summary>
public sealed class Company
{
    private static readonly DateOnly s_day = new(2026, 3, 2);

    public required Department North { get; init; }

    public required Department East { get; init; }

    public required Department South { get; init; }

    public required Employee Ann { get; init; }

    public required Employee Bob { get; init; }

    public required Employee Eve { get; init; }

    public required Employee Sam { get; init; }

    public required Pipeline Pipeline { get; init; }

    public Stage Open => Pipeline.Stages[0];

    public Stage Won => Pipeline.Stages[1];

    public Stage Lost => Pipeline.Stages[2];

    public static async Task<Company> CreateAsync(TestDatabase database)
    {
        await using var context = await database.OpenAsync();
        var north = new Department("North");
        var east = new Department("East");
        east.PutUnder(north);
        var south = new Department("South");
        var pipeline = new Pipeline("Sales");
        pipeline.AddStage("New", StageKind.Open, 10);
        pipeline.AddStage("Won", StageKind.Won, 100);
        pipeline.AddStage("Lost", StageKind.Lost, 0);
        var city = new City("Riga", new Region("Baltics"));
        context.AddRange(north, east, south, pipeline, city);
        var company = new Company
        {
            North = north,
            East = east,
            South = south,
            Ann = Hire(context, "Ann", Role.DepartmentHead, north, city),
            Bob = Hire(context, "Bob", Role.Manager, north, city),
            Eve = Hire(context, "Eve", Role.Manager, east, city),
            Sam = Hire(context, "Sam", Role.Manager, south, city),
            Pipeline = pipeline,
        };
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        north.AppointHead(company.Ann);
        var rank = Rank.Between(null, null);
        foreach (var employee in new[] { company.Ann, company.Bob, company.Eve, company.Sam })
        {
            AddRecords(context, employee, company.Open, rank);
            rank = Rank.Between(rank, null);
        }

        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return company;
    }

    private static Employee Hire(SalesDbContext context, string name, Role role, Department department, City city)
    {
        var employee = new Employee(name, role);
        employee.WorkIn(city, department);
        employee.IdentifyAs("test", name);
        context.Employees.Add(employee);
        return employee;
    }

    private static void AddRecords(SalesDbContext context, Employee employee, Stage stage, string rank)
    {
        var deal = new Deal($"{employee.Name}'s deal", stage, employee, "USD", s_day, rank, TestClock.Now);
        deal.Describe(deal.Title, 100.25m, "USD", source: null, expectedCloseOn: null);
        var sold = new Client($"{employee.Name}'s customer", ClientKind.Company);
        deal.SellTo(sold);
        var cared = new Client($"{employee.Name}'s contact", ClientKind.Person);
        cared.SetResponsible(employee);
        var plan = new Plan(employee, Month.Of(s_day), "USD");
        plan.Revise(1000, "USD", PlanStatus.Approved, "test", reason: null, TestClock.Now);
        var invoice = new Invoice($"{employee.Name}-1", employee);
        invoice.Describe(invoice.Number, employee, 100, "USD", s_day, s_day);
        invoice.BillFor(sold, deal);
        invoice.Receive(40, s_day);
        var activity = new Activity(ActivityType.CallOutCold, employee, TestClock.Now);
        activity.Concern(sold, deal);
        var user = new SalesUser { UserName = employee.Name, Email = $"{employee.Name}@example.com", Employee = employee, SecurityStamp = "stamp" };
        context.AddRange(deal, sold, cared, plan, invoice, activity, user);
    }
}
