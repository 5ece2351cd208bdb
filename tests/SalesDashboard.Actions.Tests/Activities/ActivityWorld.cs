using SalesDashboard.Actions.Activities;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Activities;

/// <summary>Ann heads North, where Bob sells; Eve sells in South. Each seller has a client and a deal.</summary>
public abstract class ActivityWorld : ActionTest
{
    protected static readonly DateTime Noon = new(2017, 12, 15, 12, 0, 0, DateTimeKind.Utc);

    private readonly Department _north = new("North");

    protected Employee Ann { get; } = new("Ann", Role.DepartmentHead);

    protected Employee Bob { get; } = new("Bob", Role.Manager);

    protected Employee Eve { get; } = new("Eve", Role.Manager);

    protected Client BobsClient { get; } = new("Tau Build", ClientKind.Company);

    protected Client EvesClient { get; } = new("Dala Agro", ClientKind.Company);

    protected Deal BobsDeal { get; private set; } = null!;

    protected Deal EvesDeal { get; private set; } = null!;

    protected Caller AsAnn => As(Ann, new SalesScope.Departments([_north.Id], Ann.Id));

    protected Caller AsBob => As(Bob);

    protected Caller AsEve => As(Eve);

    protected override async Task FillAsync(SalesDbContext context)
    {
        var pipeline = new Pipeline("EU");
        pipeline.AddStage("New", StageKind.Open, 10);
        Ann.WorkIn(null, _north);
        Bob.WorkIn(null, _north);
        Eve.WorkIn(null, new Department("South"));
        BobsClient.SetResponsible(Bob);
        EvesClient.SetResponsible(Eve);
        BobsDeal = new Deal("Pump", pipeline.Stages[0], Bob, "USD", Today, "m", Noon);
        BobsDeal.SellTo(BobsClient);
        EvesDeal = new Deal("Valve", pipeline.Stages[0], Eve, "USD", Today, "n", Noon);
        EvesDeal.SellTo(EvesClient);
        context.AddRange(pipeline, Ann, Bob, Eve, BobsClient, EvesClient, BobsDeal, EvesDeal);
        await context.SaveChangesAsync(Ct);
    }

    protected Task<ActivityOutcome> SaveAsync(SaveActivity.Request request, Caller caller) => Get<SaveActivity>().ExecuteAsync(request, caller, Ct);

    protected static SaveActivity.Request Call(string subject = "Call") => new(ActivityType.CallOutCurrent, Noon, subject);

    protected async Task<ActivitySnapshot> SavedAsync(SaveActivity.Request request, Caller caller) =>
        Assert.IsType<ActivityOutcome.Saved>(await SaveAsync(request, caller)).Activity;

    protected static ActivitySnapshot Saved(ActivityOutcome outcome) => Assert.IsType<ActivityOutcome.Saved>(outcome).Activity;
}
