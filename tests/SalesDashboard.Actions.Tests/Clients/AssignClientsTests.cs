using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Clients;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Clients;

public sealed class AssignClientsTests : ActionTest
{
    private readonly Department _west = new("West");
    private readonly Employee _head = new("Hanna", Role.DepartmentHead);
    private readonly Employee _bob = new("Bob", Role.Manager);
    private readonly Employee _eve = new("Eve", Role.Manager);
    private readonly Employee _stranger = new("Stan", Role.Manager);
    private readonly Client _bobs = new("Bob's", ClientKind.Company);
    private readonly Client _strangers = new("Stan's", ClientKind.Company);

    private Caller Head => As(_head, new SalesScope.Departments([_west.Id], _head.Id));

    protected override async Task FillAsync(SalesDbContext context)
    {
        var pipeline = new Pipeline("EU");
        var open = pipeline.AddStage("New", StageKind.Open, 10);
        var won = pipeline.AddStage("Won", StageKind.Won, 100);
        foreach (var employee in new[] { _head, _bob, _eve })
        {
            employee.WorkIn(null, _west);
        }

        _bobs.SetResponsible(_bob);
        _strangers.SetResponsible(_stranger);
        context.AddRange(pipeline, _west, _head, _bob, _eve, _stranger, _bobs, _strangers);
        await context.SaveChangesAsync(Ct);
        var first = Rank.Between(null, null);
        Add("open", open, _bob, _bobs, first);
        Add("won", won, _bob, _bobs, first);
        Add("foreign", open, _stranger, _bobs, Rank.Between(first, null));
        Add("shared", open, _bob, _strangers, Rank.Between(Rank.Between(first, null), null));
        await context.SaveChangesAsync(Ct);

        void Add(string title, Stage stage, Employee owner, Client client, string rank)
        {
            var deal = new Deal(title, stage, owner, "USD", Today, rank, Morning);
            deal.SellTo(client);
            context.Add(deal);
        }
    }

    [Fact]
    public async Task PIPE_47_A_transfer_takes_the_open_deals_of_the_scope_along_and_is_journalled()
    {
        var item = Assert.Single(Items(await AssignAsync([_bobs], _eve, withDeals: true, Head)));

        Assert.Equal(new AssignClients.Item(_bobs.Id, ClientAssignState.Assigned, 1), item);
        Assert.Equal([("foreign", _stranger.Id), ("open", _eve.Id), ("shared", _bob.Id), ("won", _bob.Id)], await OwnersAsync());
        await using var context = await OpenAsync();
        Assert.Equal(["Client", "Deal"], await context.Journal.Where(row => row.Reason == "leaves").OrderBy(row => row.Entity).Select(row => row.Entity).ToListAsync(Ct));
    }

    [Fact]
    public async Task PIPE_46_Assigning_leaves_the_deals_and_the_second_time_changes_nothing()
    {
        Assert.Equal(ClientAssignState.Assigned, Assert.Single(Items(await AssignAsync([_bobs], _eve, withDeals: false, Head))).State);
        Assert.Equal(ClientAssignState.Unchanged, Assert.Single(Items(await AssignAsync([_bobs], _eve, withDeals: false, Head))).State);
        Assert.DoesNotContain(await OwnersAsync(), deal => deal.Owner == _eve.Id);
    }

    [Fact]
    public async Task PIPE_47_A_client_of_somebody_outside_the_scope_is_not_taken_away()
    {
        // Seen through Bob's deal, but Stan of another department is responsible.
        Assert.Equal(new AssignClients.Item(_strangers.Id, ClientAssignState.Foreign, 0), Assert.Single(Items(await AssignAsync([_strangers], _eve, withDeals: true, Head))));
        Assert.Equal(new AssignClients.UnknownEmployee(_stranger.Id), await AssignAsync([_bobs], _stranger, withDeals: true, Head));
        Assert.IsType<AssignClients.Denied>(await AssignAsync([_bobs], _eve, withDeals: true, Head with { Rights = Rights.EditAllDeals }));
        var bob = As(_bob);
        Assert.IsType<AssignClients.Denied>(await AssignAsync([_bobs], _bob, withDeals: true, bob));
        Assert.Equal(ClientAssignState.NotFound, Assert.Single(Items(await AssignAsync([_bobs], _eve, withDeals: true, Head with { Scope = new SalesScope.Departments([_west.Id + 1], _eve.Id) }))).State);
        Assert.DoesNotContain(await OwnersAsync(), deal => deal.Owner == _eve.Id);
    }

    private static IReadOnlyList<AssignClients.Item> Items(AssignClients.Outcome outcome) => Assert.IsType<AssignClients.Done>(outcome).Items;

    private async Task<List<(string Title, long Owner)>> OwnersAsync()
    {
        await using var context = await OpenAsync();
        return (await context.Deals.OrderBy(deal => deal.Title).Select(deal => new { deal.Title, deal.OwnerId }).ToListAsync(Ct)).ConvertAll(deal => (deal.Title, deal.OwnerId));
    }

    private Task<AssignClients.Outcome> AssignAsync(IEnumerable<Client> clients, Employee employee, bool withDeals, Caller caller) =>
        Get<AssignClients>().ExecuteAsync(new AssignClients.Request([.. clients.Select(client => client.Id)], employee.Id, withDeals, "leaves"), caller, Ct);
}
