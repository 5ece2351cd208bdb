using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

public sealed class AssignDealsTests : ActionTest
{
    private readonly Pipeline _pipeline = new("EU");
    private readonly Department _west = new("West");
    private readonly Employee _head = new("Hanna", Role.DepartmentHead);
    private readonly Employee _bob = new("Bob", Role.Manager);
    private readonly Employee _eve = new("Eve", Role.Manager);
    private readonly Employee _stranger = new("Stan", Role.Manager);

    private Caller Head => As(_head, new SalesScope.Departments([_west.Id], _head.Id));

    protected override async Task FillAsync(SalesDbContext context)
    {
        _pipeline.AddStage("New", StageKind.Open, 10);
        _pipeline.AddStage("Won", StageKind.Won, 100);
        _bob.WorkIn(null, _west);
        _eve.WorkIn(null, _west);
        _head.WorkIn(null, _west);
        context.AddRange(_pipeline, _west, _head, _bob, _eve, _stranger);
        await context.SaveChangesAsync(Ct);
    }

    [Fact]
    public async Task PIPE_46_A_head_assigns_a_lead_to_a_manager_and_the_journal_says_who_did()
    {
        var deal = (await AddDealsAsync(_bob, 1))[0];

        var result = Assert.Single(Results(await AssignAsync([deal], _eve, Head, "Bob is on leave")));

        Assert.Equal((AssignState.Assigned, _eve.Id, deal.Version + 1), (result.State, result.Deal?.OwnerId, result.Deal?.Version));
        await using var context = await OpenAsync();
        var row = await context.Journal.Where(row => row.Entity == "Deal" && row.EntityId == deal.Id).OrderBy(row => row.Sequence).LastAsync(Ct);
        Assert.Equal(("Hanna", "Bob is on leave"), (row.Actor, row.Reason));
        Assert.Contains($"\"OwnerId\":{_bob.Id}", row.Before, StringComparison.Ordinal);
        Assert.Contains($"\"OwnerId\":{_eve.Id}", row.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_47_Many_leads_are_passed_in_batches_and_each_has_its_own_answer()
    {
        var deals = await AddDealsAsync(_bob, AssignDeals.BatchSize + 20);
        var foreign = (await AddDealsAsync(_stranger, 1))[0];
        var known = (await AddDealsAsync(_eve, 1))[0];
        var closed = (await AddDealsAsync(_bob, 1, _pipeline.Stages[1]))[0];
        var stale = deals[3] with { Version = deals[3].Version - 1 };
        DealSnapshot[] asked = [.. deals[..3], stale, .. deals[4..], foreign, known, closed];

        var results = Results(await AssignAsync(asked, _eve, Head));

        Assert.Equal(asked.Select(deal => deal.Id), results.Select(result => result.DealId));
        Assert.Equal(AssignState.Conflict, results[3].State);
        Assert.Equal([AssignState.NotFound, AssignState.Unchanged, AssignState.Closed], results.TakeLast(3).Select(result => result.State));
        Assert.Equal(deals.Count - 1, results.Count(result => result.State == AssignState.Assigned));
        await using var context = await OpenAsync();
        Assert.Equal(deals.Count, await context.Deals.CountAsync(deal => deal.OwnerId == _eve.Id, Ct));
        Assert.Equal(_stranger.Id, (await context.Deals.SingleAsync(deal => deal.Id == foreign.Id, Ct)).OwnerId);
        Assert.Equal(deals.Count - 1, await context.Journal.CountAsync(row => row.Actor == "Hanna", Ct));
    }

    [Fact]
    public async Task PIPE_47_Nobody_assigns_without_the_rights_or_beyond_the_scope()
    {
        var deals = await AddDealsAsync(_bob, 2);
        var foreign = await AddDealsAsync(_stranger, 2);
        var bob = As(_bob);
        var single = Head with { Rights = Rights.EditAllDeals };

        Assert.IsType<AssignDeals.Denied>(await AssignAsync([deals[0]], _eve, bob));
        Assert.IsType<AssignDeals.Denied>(await AssignAsync(deals, _eve, single));
        Assert.IsType<AssignDeals.Denied>(await AssignAsync(deals, _eve, Head with { MayWrite = false }));
        Assert.Equal(new AssignDeals.UnknownOwner(_stranger.Id), await AssignAsync(deals, _stranger, Head));
        Assert.All(Results(await AssignAsync(foreign, _eve, Head)), result => Assert.Equal((AssignState.NotFound, null), (result.State, result.Deal)));
        await using (var context = await OpenAsync())
        {
            Assert.False(await context.Deals.AnyAsync(deal => deal.OwnerId == _eve.Id, Ct));
        }

        Assert.Equal(AssignState.Assigned, Assert.Single(Results(await AssignAsync([deals[0]], _eve, single))).State);
    }

    [Fact]
    public async Task PIPE_47_Of_two_who_pass_the_same_leads_at_once_each_lead_obeys_exactly_one()
    {
        var deals = await AddDealsAsync(_bob, 30);

        var outcomes = await Task.WhenAll(AssignAsync(deals, _eve, Head), AssignAsync(deals, _head, Head));

        foreach (var (first, second) in Results(outcomes[0]).Zip(Results(outcomes[1])))
        {
            Assert.Single([first, second], result => result.State == AssignState.Assigned);
            Assert.Single([first, second], result => result.State == AssignState.Conflict);
        }
    }

    private static IReadOnlyList<AssignDeals.Result> Results(AssignDeals.Outcome outcome) => Assert.IsType<AssignDeals.Done>(outcome).Results;

    private async Task<List<DealSnapshot>> AddDealsAsync(Employee owner, int count, Stage? stage = null)
    {
        await using var context = await OpenAsync();
        context.AttachRange(_pipeline, owner);
        var rank = await context.Deals.MaxAsync(deal => (string?)deal.Rank, Ct);
        var deals = new List<Deal>();
        for (var i = 0; i < count; i++)
        {
            rank = Rank.Between(rank, null);
            deals.Add(new Deal($"Deal {i}", stage ?? _pipeline.Stages[0], owner, "USD", Today, rank, Morning));
        }

        context.AddRange(deals);
        await context.SaveChangesAsync(Ct);
        return deals.ConvertAll(DealSnapshot.From);
    }

    private Task<AssignDeals.Outcome> AssignAsync(IEnumerable<DealSnapshot> deals, Employee owner, Caller caller, string? reason = null) =>
        Get<AssignDeals>().ExecuteAsync(
            new AssignDeals.Request([.. deals.Select(deal => new AssignDeals.Item(deal.Id, deal.Version))], owner.Id, reason), caller, Ct);
}
