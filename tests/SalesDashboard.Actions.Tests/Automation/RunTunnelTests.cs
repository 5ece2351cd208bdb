using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Automation;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Actions.Tests.Pipelines.Support;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Automation;

public sealed class RunTunnelTests : IAsyncLifetime
{
    private readonly SalesFloor _floor = new();
    private readonly Pipeline _retail = SalesFloor.NewPipeline("Retail");

    private static CancellationToken Ct => SalesFloor.Ct;

    public async ValueTask InitializeAsync()
    {
        await _floor.InitializeAsync();
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        await _floor.ChangeAsync(async context =>
        {
            _retail.AddMember(await context.Employees.SingleAsync(employee => employee.Id == _floor.Eve.Id, Ct));
            _retail.Distribute(DistributionMode.Even, LeadChoice.Random, LeadBalance.Evenly);
            context.Add(_retail);
        });

        // The first look only remembers where the journal stands: what came before is history.
        Assert.Equal(0, await RunAsync());
    }

    public ValueTask DisposeAsync() => _floor.DisposeAsync();

    [Fact]
    public async Task PIPE_37_A_new_client_that_fits_is_added_to_the_pipeline_once()
    {
        await RuleAsync(new(null, "Web to EU", true, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline) { Source = "web", TargetPipelineId = _floor.Eu.Id });
        await ClientAsync("From the web", "Web");
        await ClientAsync("From a fair", "Fair");

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        var deal = await _floor.ReadAsync(context => context.Deals.Include(it => it.Client).SingleAsync(Ct));
        Assert.Equal(("From the web", "Web"), (deal.Client?.Name, deal.Source));
        var run = Assert.Single(await RunsAsync());
        Assert.Equal((TunnelResult.Added, deal.Id, 0), (run.Result, run.MadeDealId ?? 0, run.Depth));
    }

    [Fact]
    public async Task PIPE_37_R_rule_34_Running_twice_over_the_same_rows_has_one_effect()
    {
        await RuleAsync(new(null, "Call", true, TunnelEvent.ClientCreated, TunnelAction.CreateActivity) { TargetEmployeeId = _floor.Bob.Id, Subject = "Call them", DueInDays = 2 });
        await RuleAsync(new(null, "To EU", true, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline) { TargetPipelineId = _floor.Eu.Id });
        var before = await _floor.ReadAsync(context => context.TunnelCursors.Select(cursor => cursor.Sequence).SingleAsync(Ct));
        await ClientAsync("Acme", null);
        Assert.Equal(2, await RunAsync());

        // As after a crash between the effects and the cursor.
        await _floor.ChangeAsync(async context => (await context.TunnelCursors.SingleAsync(Ct)).Advance(before));

        Assert.Equal(0, await RunAsync());
        Assert.Equal(1, await _floor.ReadAsync(context => context.Activities.CountAsync(Ct)));
        Assert.Equal(1, await _floor.ReadAsync(context => context.Deals.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_37_Deals_that_are_created_moved_won_and_lost_set_rules_off_with_their_conditions()
    {
        var offer = _floor.Eu.Stages[1].Id;
        await RuleAsync(new(null, "Offer", true, TunnelEvent.DealEnteredStage, TunnelAction.CreateActivity) { StageId = offer, Subject = "Ask about the offer", ActivityType = ActivityType.CallOutPotential });
        await RuleAsync(new(null, "Big", true, TunnelEvent.DealCreated, TunnelAction.Assign) { MinAmount = 1000, TargetEmployeeId = _floor.Eve.Id });
        await RuleAsync(new(null, "Again", true, TunnelEvent.DealLost, TunnelAction.AddToPipeline) { PipelineId = _floor.Eu.Id, TargetPipelineId = _retail.Id });
        await RuleAsync(new(null, "Thank", true, TunnelEvent.DealWon, TunnelAction.CreateActivity) { Subject = "Say thank you" });
        var (small, big) = (await DealAsync(10), await DealAsync(1000));
        await MoveAsync(small, offer, 1);
        await MoveAsync(small, _floor.Eu.Stages[3].Id, 2, _floor.Price.Id);
        Assert.Equal(3, await RunAsync());
        await MoveAsync(big, _floor.Eu.Stages[2].Id, 2);

        Assert.Equal(1, await RunAsync());

        Assert.Equal(
            [("Offer", TunnelResult.ActivityCreated), ("Big", TunnelResult.Assigned), ("Again", TunnelResult.Added), ("Thank", TunnelResult.ActivityCreated)],
            (await RunsAsync()).OrderBy(run => run.RuleId).Select(run => (run.Rule.Name, run.Result)));
        Assert.Equal(_floor.Eve.Id, (await _floor.ReadAsync(context => context.Deals.SingleAsync(it => it.Id == big, Ct))).OwnerId);
        var steps = await _floor.ReadAsync(context => context.Activities.OrderBy(it => it.Id).ToListAsync(Ct));
        Assert.Equal([("Ask about the offer", small, _floor.Bob.Id), ("Say thank you", big, _floor.Eve.Id)], steps.Select(step => (step.Subject, step.DealId ?? 0, step.EmployeeId)));
        Assert.Equal(1, await _floor.ReadAsync(context => context.Deals.CountAsync(it => it.PipelineId == _retail.Id, Ct)));
    }

    [Fact]
    public async Task PIPE_37_Rules_that_set_each_other_off_are_stopped_and_the_run_says_so()
    {
        await RuleAsync(new(null, "There", true, TunnelEvent.DealCreated, TunnelAction.AddToPipeline) { TargetPipelineId = _retail.Id });
        await RuleAsync(new(null, "Back", true, TunnelEvent.DealCreated, TunnelAction.AddToPipeline) { TargetPipelineId = _floor.Eu.Id });
        await DealAsync(10);

        await RunAsync();
        Assert.Equal(0, await RunAsync());

        var runs = await RunsAsync();
        Assert.Equal(
            [("There", TunnelResult.Added, 0), ("Back", TunnelResult.AlreadyThere, 0), ("There", TunnelResult.LoopStopped, 1), ("Back", TunnelResult.AlreadyThere, 1)],
            runs.OrderBy(run => run.Id).Select(run => (run.Rule.Name, run.Result, run.Depth)));
        Assert.Equal(2, await _floor.ReadAsync(context => context.Deals.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_37_What_cannot_be_done_is_written_in_the_run()
    {
        await RuleAsync(new(null, "To EU", true, TunnelEvent.DealCreated, TunnelAction.AddToPipeline) { TargetPipelineId = _retail.Id });
        await RuleAsync(new(null, "To Sam", true, TunnelEvent.DealCreated, TunnelAction.Assign) { TargetEmployeeId = _floor.Sam.Id });
        await _floor.ChangeAsync(async context => (await context.Employees.SingleAsync(it => it.Id == _floor.Sam.Id, Ct)).SetActive(false));
        Assert.IsType<AddDeal.Added>(await _floor.Get<AddDeal>().ExecuteAsync(new("No client", _floor.Eu.Stages[0].Id, _floor.Bob.Id), _floor.Admin, Ct));

        await RunAsync();

        Assert.Equal([TunnelResult.NoClient, TunnelResult.TargetGone], (await RunsAsync()).OrderBy(run => run.RuleId).Select(run => run.Result));
    }

    [Fact]
    public async Task PIPE_37_A_rule_without_an_event_is_saved_with_a_warning_and_never_runs()
    {
        var outcome = await SaveAsync(new(null, "Loose", true, TunnelEvent.None, TunnelAction.AddToPipeline) { TargetPipelineId = _floor.Eu.Id });

        Assert.True(Assert.IsType<SaveTunnelRule.Saved>(outcome).HasNoIncomingLink);
        await ClientAsync("Acme", null);
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task PIPE_37_Rules_are_checked_and_changed_by_who_may()
    {
        var fine = new SaveTunnelRule.Request(null, "Rule", true, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline) { TargetPipelineId = _floor.Eu.Id };

        Assert.IsType<SaveTunnelRule.Denied>(await _floor.Get<SaveTunnelRule>().ExecuteAsync(fine, _floor.Seller, Ct));
        Assert.IsType<SaveTunnelRule.Denied>(await _floor.Get<SaveTunnelRule>().DeleteAsync(1, _floor.Seller, Ct));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.Name), await SaveAsync(fine with { Name = " " }));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.TargetPipeline), await SaveAsync(fine with { TargetPipelineId = null }));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.TargetPipeline), await SaveAsync(fine with { TargetPipelineId = 777 }));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.Condition), await SaveAsync(fine with { StageId = _retail.Stages[0].Id, PipelineId = _floor.Eu.Id }));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.NothingToAssign), await SaveAsync(fine with { Action = TunnelAction.Assign, TargetEmployeeId = _floor.Bob.Id }));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.Subject), await SaveAsync(fine with { Action = TunnelAction.CreateActivity, TargetEmployeeId = _floor.Bob.Id }));
        Assert.Equal(new SaveTunnelRule.Unfit(RuleFault.TargetEmployee), await SaveAsync(fine with { Event = TunnelEvent.DealWon, Action = TunnelAction.Assign, TargetEmployeeId = _floor.Sam.Id }));
        var id = Assert.IsType<SaveTunnelRule.Saved>(await SaveAsync(fine)).Id;
        await _floor.ClientsAsync(1, _floor.Bob);
        Assert.Equal(1, await RunAsync());
        Assert.Equal(new SaveTunnelRule.Saved(id, HasNoIncomingLink: false), await SaveAsync(fine with { Id = id, IsActive = false }));
        await _floor.ClientsAsync(1, _floor.Bob);
        Assert.Equal(0, await RunAsync());
        Assert.IsType<SaveTunnelRule.Deleted>(await _floor.Get<SaveTunnelRule>().DeleteAsync(id, _floor.Head, Ct));
        Assert.IsType<SaveTunnelRule.NotFound>(await SaveAsync(fine with { Id = id }));
        Assert.Equal(0, await _floor.ReadAsync(context => context.TunnelRuns.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_37_CAB_1_A_heads_rule_reaches_neither_clients_nor_deals_of_other_departments()
    {
        Assert.IsType<SaveTunnelRule.Saved>(await SaveAsync(new(null, "Mine now", true, TunnelEvent.DealCreated, TunnelAction.Assign) { TargetEmployeeId = _floor.Eve.Id }));
        Assert.IsType<SaveTunnelRule.Saved>(await SaveAsync(new(null, "All clients", true, TunnelEvent.ClientCreated, TunnelAction.AddToPipeline) { TargetPipelineId = _retail.Id }));
        var clients = new[] { await _floor.ClientsAsync(1, _floor.Sam), await _floor.ClientsAsync(1), await _floor.ClientsAsync(1, _floor.Bob) };
        var sams = await _floor.Get<AddDeal>().ExecuteAsync(new("Sam's", _floor.Eu.Stages[0].Id, _floor.Sam.Id), _floor.Admin, Ct);
        var bobs = await DealAsync(5, withClient: false);

        await RunAsync();

        Assert.Equal(_floor.Sam.Id, (await _floor.ReadAsync(context => context.Deals.SingleAsync(it => it.Title == "Sam's", Ct))).OwnerId);
        Assert.Equal(_floor.Eve.Id, (await _floor.ReadAsync(context => context.Deals.SingleAsync(it => it.Id == bobs, Ct))).OwnerId);
        Assert.Equal([clients[2][0]], await _floor.ReadAsync(context => context.Deals.Where(it => it.PipelineId == _retail.Id).Select(it => it.ClientId ?? 0).ToListAsync(Ct)));
        Assert.IsType<AddDeal.Added>(sams);

        // Whoever may not manage pipelines any more, rules by no rule.
        await _floor.ChangeAsync(async context => (await context.Employees.SingleAsync(it => it.Id == _floor.Ann.Id, Ct))
            .SetRights(Domain.Organization.Rights.None, Domain.Organization.Rights.ManagePipelines));
        await _floor.ClientsAsync(1, _floor.Bob);
        Assert.Equal(0, await RunAsync());
    }

    private Task<int> RunAsync() => _floor.Get<RunTunnel>().ExecuteAsync(Ct);

    private Task<SaveTunnelRule.Outcome> SaveAsync(SaveTunnelRule.Request request) => _floor.Get<SaveTunnelRule>().ExecuteAsync(request, _floor.Head, Ct);

    private async Task RuleAsync(SaveTunnelRule.Request request) =>
        Assert.IsType<SaveTunnelRule.Saved>(await _floor.Get<SaveTunnelRule>().ExecuteAsync(request, _floor.Admin, Ct));

    private Task ClientAsync(string name, string? source) => _floor.ChangeAsync(context =>
    {
        var client = new Client(name, ClientKind.Company);
        client.Describe(name, ClientKind.Company, null, null, source);
        context.Add(client);
        return Task.CompletedTask;
    });

    /// <summary>A new deal of Bob's in EU.</summary>
    private async Task<long> DealAsync(decimal amount, bool withClient = true)
    {
        long? client = withClient ? Assert.Single(await _floor.ClientsAsync(1)) : null;
        var added = await _floor.Get<AddDeal>().ExecuteAsync(new($"Deal {amount}", _floor.Eu.Stages[0].Id, _floor.Bob.Id) { ClientId = client, Amount = amount }, _floor.Admin, Ct);
        return Assert.IsType<AddDeal.Added>(added).Deal.Id;
    }

    private async Task MoveAsync(long deal, long stage, int version, long? reason = null) =>
        Assert.IsType<MoveDeal.Moved>(await _floor.Get<MoveDeal>().ExecuteAsync(new(deal, stage, null, version, reason), _floor.Admin, Ct));

    private Task<List<TunnelRun>> RunsAsync() => _floor.ReadAsync(context => context.TunnelRuns.Include(run => run.Rule).AsNoTracking().OrderBy(run => run.Id).ToListAsync(Ct));
}
