using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Actions.Tests.Pipelines.Support;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Pipelines;

public sealed class AddToPipelineTests : IAsyncLifetime
{
    private readonly SalesFloor _floor = new();

    private static CancellationToken Ct => SalesFloor.Ct;

    public ValueTask InitializeAsync() => _floor.InitializeAsync();

    public ValueTask DisposeAsync() => _floor.DisposeAsync();

    [Fact]
    public async Task PIPE_20_PIPE_23_Even_gives_each_lead_to_a_member_as_a_deal_of_the_first_open_stage()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        await _floor.ChangeEuAsync(eu => eu.SetAverageBill(2_900));

        var items = await _floor.AddedAsync(await _floor.ClientsAsync(30));

        Assert.Equal([10, 10, 10], Received(items));
        var deals = await _floor.ReadAsync(context => context.Deals.AsNoTracking().ToListAsync(Ct));
        Assert.All(deals, deal => Assert.Equal((_floor.Eu.Stages[0].Id, 2_900m, StageKind.Open), (deal.StageId, deal.Amount ?? 0, deal.Kind)));
        Assert.Equal(items.Cast<AddToPipeline.Added>().Select(item => (item.DealId, item.OwnerId)).Order(), deals.Select(deal => (deal.Id, deal.OwnerId)).Order());
    }

    [Fact]
    public async Task PIPE_23_Leads_that_come_at_once_from_many_sides_are_shared_out_evenly_all_the_same()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        var clients = await _floor.ClientsAsync(24);

        var items = (await Task.WhenAll(clients.Select(client => _floor.AddedAsync([client])))).SelectMany(each => each).ToList();

        Assert.Equal([8, 8, 8], Received(items));
    }

    [Fact]
    public async Task PIPE_22_PIPE_25_Known_clients_go_to_their_managers_and_new_ones_to_who_has_the_fewest_deals()
    {
        await _floor.DistributeAsync(LeadChoice.Related, LeadBalance.Fewest);
        var known = await _floor.ClientsAsync(4, _floor.Eve);
        var strangers = await _floor.ClientsAsync(5);

        var items = (await _floor.AddedAsync([.. known, .. strangers])).Cast<AddToPipeline.Added>().ToList();

        Assert.All(items[..4], item => Assert.Equal((_floor.Eve.Id, GivenBecause.Related), (item.OwnerId, item.Because)));
        Assert.All(items[4..], item => Assert.Equal(GivenBecause.FewestDeals, item.Because));
        Assert.DoesNotContain(items[4..], item => item.OwnerId == _floor.Eve.Id);
    }

    [Fact]
    public async Task PIPE_22_Whoever_had_the_clients_last_deal_or_activity_is_related_too()
    {
        await _floor.DistributeAsync(LeadChoice.Related, LeadBalance.Evenly);
        var clients = await _floor.ClientsAsync(2);
        await _floor.ChangeAsync(async context =>
        {
            var client = await context.Clients.SingleAsync(client => client.Id == clients[0], Ct);
            var called = await context.Clients.SingleAsync(client => client.Id == clients[1], Ct);
            var won = await context.Stages.Include(stage => stage.Pipeline).SingleAsync(stage => stage.Id == _floor.Eu.Stages[2].Id, Ct);
            var deal = new Domain.Deals.Deal("Old", won, await context.Employees.SingleAsync(it => it.Id == _floor.Sam.Id, Ct), "USD", SalesFloor.Today, "a0", SalesFloor.Morning);
            deal.SellTo(client);
            var call = new Domain.Activities.Activity(
                Domain.Activities.ActivityType.CallOutCold, await context.Employees.SingleAsync(it => it.Id == _floor.Eve.Id, Ct), SalesFloor.Morning);
            call.Concern(called, null);
            context.AddRange(deal, call);
        });

        var items = (await _floor.AddedAsync(clients)).Cast<AddToPipeline.Added>();

        Assert.Equal([(_floor.Sam.Id, GivenBecause.Related), (_floor.Eve.Id, GivenBecause.Related)], items.Select(item => (item.OwnerId, item.Because)));
    }

    [Fact]
    public async Task PIPE_36_A_client_with_an_open_deal_there_is_not_added_again()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        var clients = await _floor.ClientsAsync(3);
        var first = (await _floor.AddedAsync(clients)).Cast<AddToPipeline.Added>().ToList();

        var again = await _floor.AddedAsync([.. clients, .. clients]);

        Assert.Equal(first.Select(item => new AddToPipeline.AlreadyThere(item.ClientId, item.DealId)), again);
        Assert.Equal(3, await _floor.ReadAsync(context => context.Deals.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_19_Manual_waits_in_the_queue_until_somebody_is_named()
    {
        var clients = await _floor.ClientsAsync(2);

        Assert.Equal(clients.Select(id => new AddToPipeline.Waiting(id, WaitingReason.Manual, IsNew: true)), await _floor.AddedAsync(clients));
        Assert.Equal(clients.Select(id => new AddToPipeline.Waiting(id, WaitingReason.Manual, IsNew: false)), await _floor.AddedAsync(clients));
        var given = await _floor.AddedAsync(clients, owner: _floor.Bob);

        Assert.All(given, item => Assert.Equal((_floor.Bob.Id, GivenBecause.ByHand), Assert.IsType<AddToPipeline.Added>(item) is var it ? (it.OwnerId, it.Because) : default));
        Assert.Equal(0, await _floor.ReadAsync(context => context.WaitingLeads.CountAsync(Ct)));
    }

    [Fact]
    public async Task PIPE_1_AHEAD_15_With_nobody_eligible_leads_wait_and_go_when_somebody_is_back()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        foreach (var member in new[] { _floor.Bob, _floor.Eve, _floor.Sam })
        {
            await _floor.AwayAsync(member, SalesFloor.Today);
        }

        var clients = await _floor.ClientsAsync(4);
        Assert.Equal(clients.Select(id => new AddToPipeline.Waiting(id, WaitingReason.NobodyEligible, IsNew: true)), await _floor.AddedAsync(clients));
        Assert.Equal(0, await _floor.Get<DistributeWaiting>().ExecuteAsync(Ct));

        await _floor.ChangeAsync(async context => context.RemoveRange(await context.Absences.Where(it => it.EmployeeId == _floor.Eve.Id).ToListAsync(Ct)));

        Assert.Equal(4, await _floor.Get<DistributeWaiting>().ExecuteAsync(Ct));
        Assert.Equal([_floor.Eve.Id], await _floor.ReadAsync(context => context.Deals.Select(deal => deal.OwnerId).Distinct().ToListAsync(Ct)));
        Assert.Equal(0, await _floor.ReadAsync(context => context.WaitingLeads.CountAsync(Ct)));
    }

    [Fact]
    public async Task AHEAD_15_Each_deal_keeps_who_was_passed_over_and_why()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Fewest);
        await _floor.AwayAsync(_floor.Bob, SalesFloor.Today.AddDays(4));
        await _floor.ChangeEuAsync(eu => eu.Members.Single(member => member.EmployeeId == _floor.Sam.Id).Limit(1));
        await _floor.AddedAsync(await _floor.ClientsAsync(1), owner: _floor.Sam);
        var added = Assert.IsType<AddToPipeline.Added>(Assert.Single(await _floor.AddedAsync(await _floor.ClientsAsync(1))));

        var known = await _floor.Get<DistributionQuery>().FindAsync(added.DealId, _floor.Head, Ct);

        Assert.NotNull(known);
        Assert.Equal(("Eve", GivenBecause.FewestDeals, 0), (known.Receiver, known.Because, known.OpenDeals));
        Assert.Equal(
            [
                new PassedOverView("Bob", new PassedOver(_floor.Bob.Id, PassReason.Absent, SalesFloor.Today.AddDays(4))),

                // Sam is not in the head's scope: counted, not named.
                new PassedOverView(null, new PassedOver(_floor.Sam.Id, PassReason.AtCapacity, OpenDeals: 1, Capacity: 1)),
            ],
            known.PassedOver);
        Assert.Null(await _floor.Get<DistributionQuery>().FindAsync(added.DealId, _floor.Seller, Ct));
    }

    [Fact]
    public async Task PIPE_28_A_removed_member_keeps_the_deals_and_gets_no_new_ones()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        await _floor.AddedAsync(await _floor.ClientsAsync(6));
        Assert.IsType<SavePipeline.Saved>(await _floor.Get<SavePipeline>().ExecuteAsync(
            new(_floor.Eu.Id, "EU") { Distribution = DistributionMode.Even, Members = [new(_floor.Eve.Id, null), new(_floor.Sam.Id, null)] }, _floor.Admin, Ct));

        Assert.Equal([3, 3], Received(await _floor.AddedAsync(await _floor.ClientsAsync(6))));
        Assert.Equal(2, await _floor.ReadAsync(context => context.Deals.CountAsync(deal => deal.OwnerId == _floor.Bob.Id, Ct)));
    }

    [Fact]
    public async Task PIPE_27_The_mode_may_change_at_any_time()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Fewest);
        await _floor.AddedAsync(await _floor.ClientsAsync(3));
        await _floor.ChangeEuAsync(eu => eu.AddMember(eu.Members[0].Employee));
        await _floor.ChangeEuAsync(eu => eu.Distribute(DistributionMode.Manual, eu.Choice, eu.Balance));
        Assert.IsType<AddToPipeline.Waiting>(Assert.Single(await _floor.AddedAsync(await _floor.ClientsAsync(1))));

        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);

        Assert.Equal([2, 2, 2], Received(await _floor.AddedAsync(await _floor.ClientsAsync(6))));
    }

    [Fact]
    public async Task Who_may_not_mass_edit_or_sees_nothing_of_a_client_adds_nothing()
    {
        await _floor.DistributeAsync(LeadChoice.Random, LeadBalance.Evenly);
        var north = await _floor.ClientsAsync(1, _floor.Bob);
        var south = await _floor.ClientsAsync(1, _floor.Sam);

        Assert.IsType<AddToPipeline.Denied>(await _floor.AddAsync(north, _floor.Seller));
        Assert.IsType<AddToPipeline.Denied>(await _floor.AddAsync(north, _floor.Admin with { MayWrite = false }));
        Assert.Equal(new AddToPipeline.UnknownOwner(_floor.Sam.Id), await _floor.AddAsync(north, _floor.Head, _floor.Sam));
        var items = await _floor.AddedAsync([.. north, .. south, 777], _floor.Head);

        Assert.IsType<AddToPipeline.Added>(items[0]);
        Assert.Equal([new AddToPipeline.NotFound(south[0]), new AddToPipeline.NotFound(777)], items.Skip(1));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        Assert.Equal(new AddToPipeline.TooMany(501), await _floor.AddAsync([.. Enumerable.Range(1, 501).Select(id => (long)id)]));
        Assert.Equal(
            new AddToPipeline.UnknownPipeline(77),
            await _floor.Get<AddToPipeline>().ExecuteAsync(new AddToPipeline.Request(77, [1]), _floor.Admin, Ct));
        await _floor.ChangeAsync(async context => context.Add(new Pipeline("Bare")));
        var bare = await _floor.ReadAsync(context => context.Pipelines.SingleAsync(pipeline => pipeline.Name == "Bare", Ct));
        Assert.Equal(
            new AddToPipeline.NoOpenStage("Bare"),
            await _floor.Get<AddToPipeline>().ExecuteAsync(new AddToPipeline.Request(bare.Id, [1]), _floor.Admin, Ct));
    }

    /// <summary>How many leads each receiver got, in ascending order.</summary>
    private static IEnumerable<int> Received(IEnumerable<AddToPipeline.Item> items) =>
        items.Select(item => Assert.IsType<AddToPipeline.Added>(item)).GroupBy(item => item.OwnerId).Select(group => group.Count()).Order();
}
