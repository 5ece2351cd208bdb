using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>
/// Two regions, three cities; department West under Hanna with Mia and Max, and East below it under Henry with Eva and
/// Emil; Tara of top management and Ada the administrator. Every seller has records (<see cref="TestRecords"/>) whose
/// texts begin with a canary "CNR-owner-department-guid": found on a page of somebody out of scope, it is a leak.
/// </summary>
public sealed class TestCompany
{
    public const string Password = "seven green umbrellas";

    public required Department West { get; init; }

    public required Department East { get; init; }

    public required Pipeline Pipeline { get; init; }

    public required LostReason LostReason { get; init; }

    public required TestPerson Hanna { get; init; }

    public required TestPerson Henry { get; init; }

    public required TestPerson Mia { get; init; }

    public required TestPerson Max { get; init; }

    public required TestPerson Eva { get; init; }

    public required TestPerson Emil { get; init; }

    public required TestPerson Tara { get; init; }

    public required TestPerson Ada { get; init; }

    public IReadOnlyList<TestPerson> Sellers => [Mia, Max, Eva, Emil];

    public IReadOnlyList<TestPerson> People => [Mia, Max, Eva, Emil, Hanna, Henry, Tara, Ada];

    public Stage Open => Pipeline.Stages[0];

    public Stage Won => Pipeline.Stages[2];

    public Stage Lost => Pipeline.Stages[3];

    public static async Task<TestCompany> CreateAsync(SalesDb db, string passwordHash)
    {
        await using var context = await db.OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
        var (north, south) = (new Region("North"), new Region("South"));
        City[] cities = [new("Kyiv", north), new("Lviv", north), new("Odesa", south)];
        var west = new Department("West");
        var east = new Department("East");
        east.PutUnder(west);
        var company = new TestCompany
        {
            West = west,
            East = east,
            Pipeline = NewPipeline(),
            LostReason = new LostReason("Too expensive", needsComment: true, order: 1),
            Hanna = Hire("Hanna", Role.DepartmentHead, west, cities[0], passwordHash),
            Henry = Hire("Henry", Role.DepartmentHead, east, cities[2], passwordHash),
            Mia = Hire("Mia", Role.Manager, west, cities[0], passwordHash),
            Max = Hire("Max", Role.Manager, west, cities[1], passwordHash),
            Eva = Hire("Eva", Role.Manager, east, cities[2], passwordHash),
            Emil = Hire("Emil", Role.Manager, east, cities[2], passwordHash),
            Tara = Hire("Tara", Role.TopManagement, null, cities[0], passwordHash),
            Ada = Hire("Ada", Role.Administrator, null, null, passwordHash),
        };
        context.AddRange(north, south, west, east, company.Pipeline, company.LostReason);
        context.AddRange(cities);
        context.AddRange(company.People.Select(person => person.User));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        west.AppointHead(company.Hanna.Employee);
        east.AppointHead(company.Henry.Employee);
        TestRecords.AddTo(context, company);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return company;
    }

    private static Pipeline NewPipeline()
    {
        var pipeline = new Pipeline("Sales");
        pipeline.AddStage("New", StageKind.Open, 10);
        pipeline.AddStage("Offer", StageKind.Open, 50);
        pipeline.AddStage("Won", StageKind.Won, 100);
        pipeline.AddStage("Lost", StageKind.Lost, 0);
        return pipeline;
    }

    private static TestPerson Hire(string name, Role role, Department? department, City? city, string passwordHash)
    {
        var canary = $"CNR-{name}-{department?.Name ?? "none"}-{Guid.NewGuid():N}";
        var email = $"{name}@example.com";
        var employee = new Employee($"{name} {canary}", role);
        employee.WorkIn(city, department);
        employee.SetEmail(email);
        employee.IdentifyAs("test", name);
        var user = new SalesUser
        {
            Employee = employee,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            PasswordHash = passwordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        return new TestPerson(employee, user, canary);
    }
}
