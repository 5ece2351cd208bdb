using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>
/// Ann heads North, where Bob sells; Eve sells in South. Bob has a plan of 21,000 for December 2017 (21 working days, 11 of
/// them passed on the 15th), won 8,000 and has open deals of every urgency. Eve's records are named "Secret".
/// </summary>
public sealed class StoredCompany
{
    public static readonly DateOnly Today = new(2017, 12, 15);

    private static readonly DateTime s_now = new(2017, 12, 15, 9, 0, 0, DateTimeKind.Utc);

    private readonly SalesDbContext _context;
    private readonly Client _client = new("Prime Auto", ClientKind.Company);
    private readonly Client _secretClient = new("Secret client", ClientKind.Company);
    private string? _rank;

    private StoredCompany(SalesDbContext context) => _context = context;

    public Employee Ann { get; } = new("Ann Head", Role.DepartmentHead);

    public Employee Bob { get; } = new("Bob Seller", Role.Manager);

    public Employee Eve { get; } = new("Eve Secret", Role.Manager);

    public Employee Tom { get; } = new("Tom Top", Role.TopManagement);

    public Pipeline Pipeline { get; } = new("Sales");

    public Stage New => Pipeline.Stages[0];

    public Stage Proposal => Pipeline.Stages[1];

    public Stage Won => Pipeline.Stages[2];

    public Stage Lost => Pipeline.Stages[3];

    public LostReason Price { get; } = new("Price", needsComment: false, order: 1);

    public LostReason Other { get; } = new("Other", needsComment: true, order: 2);

    /// <summary>Bob's open deals in New, in board order: next step overdue, today, later, none.</summary>
    public IReadOnlyList<Deal> Open { get; private set; } = [];

    public Deal WonDeal { get; private set; } = null!;

    public Deal SecretDeal { get; private set; } = null!;

    public static async Task<StoredCompany> CreateAsync(SalesDb db, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("sample"), ct);
        var company = new StoredCompany(context);
        await company.FillAsync(ct);
        return company;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var (north, south) = (new Department("North"), new Department("South"));
        Ann.WorkIn(null, north);
        Bob.WorkIn(null, north);
        Eve.WorkIn(null, south);
        Pipeline.AddStage("New", StageKind.Open, 10);
        Pipeline.AddStage("Proposal", StageKind.Open, 50);
        Pipeline.AddStage("Won", StageKind.Won, 100);
        Pipeline.AddStage("Lost", StageKind.Lost, 0);
        _context.AddRange(north, south, Ann, Bob, Eve, Tom, Pipeline, Price, Other, _client, _secretClient);
        foreach (var employee in new[] { Ann, Bob, Eve, Tom })
        {
            _context.Add(new SalesUser { UserName = employee.Name, Email = $"{employee.Name[..3]}@example.com", Employee = employee, SecurityStamp = employee.Name });
        }

        await _context.SaveChangesAsync(ct);
        north.AppointHead(Ann);
        WonDeal = Add("Delivered units", Bob, Won, 8_000);
        Open = [Add("Late deal", Bob, New, 100), Add("Urgent deal", Bob, New, 200), Add("Calm deal", Bob, New, 300), Add("Idle deal", Bob, New, 400)];
        SecretDeal = Add("Secret deal", Eve, New, 777_777, _secretClient);
        await _context.SaveChangesAsync(ct);
        AddStep(Open[0], s_now.AddDays(-2), "Call back");
        AddStep(Open[1], s_now.AddHours(6), "Show the demo");
        AddStep(Open[2], s_now.AddDays(5), "Send the offer");
        AddPlan(Bob, 21_000);
        AddPlan(Eve, 999_999);
        await _context.SaveChangesAsync(ct);
    }

    private Deal Add(string title, Employee owner, Stage stage, decimal amount, Client? client = null)
    {
        _rank = Rank.Between(_rank, null);
        var deal = new Deal(title, stage, owner, "USD", Today.AddDays(-30), _rank, s_now.AddDays(-30));
        deal.Describe(title, amount, "USD", source: null, stage.Kind == StageKind.Open ? Today.AddDays(3) : null);
        deal.SellTo(client ?? _client);
        if (stage.Kind == StageKind.Won)
        {
            deal.Place(stage, _rank, Today.AddDays(-4), loss: null, s_now.AddDays(-4));
        }

        _context.Add(deal);
        return deal;
    }

    private void AddStep(Deal deal, DateTime dueAt, string subject)
    {
        var step = new Activity(ActivityType.CallOutCurrent, deal.Owner, dueAt);
        step.Describe(step.Type, deal.Owner, dueAt, closedAt: null, subject, result: null);
        step.Concern(deal.Client, deal);
        _context.Add(step);
    }

    private void AddPlan(Employee employee, decimal amount)
    {
        var plan = new Plan(employee, Month.Of(Today), "USD");
        plan.Revise(amount, "USD", PlanStatus.Approved, "sample", reason: null, s_now);
        _context.Add(plan);
    }
}
