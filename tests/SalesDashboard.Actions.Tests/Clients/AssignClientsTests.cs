using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Clients;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Clients;

public sealed class AssignClientsTests : IAsyncLifetime
{
    private static readonly DateOnly s_today = new(2017, 12, 15);
    private static readonly DateTime s_now = new(2017, 12, 15, 9, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-assign-clients");
    private readonly ServiceProvider _services;
    private readonly Department _west = new("West");
    private readonly Employee _head = new("Hanna", Role.DepartmentHead);
    private readonly Employee _bob = new("Bob", Role.Manager);
    private readonly Employee _eve = new("Eve", Role.Manager);
    private readonly Employee _stranger = new("Stan", Role.Manager);
    private readonly Client _bobs = new("Bob's", ClientKind.Company);
    private readonly Client _strangers = new("Stan's", ClientKind.Company);

    public AssignClientsTests() => _services = new ServiceCollection()
        .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "sales.db")}" })
        .AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, s_today))
        .AddActions()
        .BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Caller Head => new(null, _head.Id, _head.Name, _head.Role, _head.Rights, new SalesScope.Departments([_west.Id], _head.Id));

    public async ValueTask InitializeAsync()
    {
        await _services.GetRequiredService<Migrator>().MigrateAsync(Ct);
        await using var context = await OpenAsync();
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
            var deal = new Deal(title, stage, owner, "USD", s_today, rank, s_now);
            deal.SellTo(client);
            context.Add(deal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
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
        var bob = new Caller(null, _bob.Id, _bob.Name, _bob.Role, _bob.Rights, new SalesScope.Employee(_bob.Id));
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
        _services.GetRequiredService<AssignClients>().ExecuteAsync(new AssignClients.Request([.. clients.Select(client => client.Id)], employee.Id, withDeals, "leaves"), caller, Ct);

    private Task<SalesDbContext> OpenAsync() => _services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), Ct);
}
