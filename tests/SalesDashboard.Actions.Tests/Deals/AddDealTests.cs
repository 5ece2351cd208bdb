using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

public sealed class AddDealTests : ActionTest
{
    private readonly Pipeline _pipeline = new("EU");
    private readonly Employee _bob = new("Bob", Role.Manager);
    private readonly Employee _eve = new("Eve", Role.Manager);
    private readonly Client _bobsClient = new("Tau Build", ClientKind.Company);
    private readonly Client _evesClient = new("Dala Agro", ClientKind.Company);

    private Stage Open => _pipeline.Stages[0];

    private Caller Bob => As(_bob);

    protected override async Task FillAsync(SalesDbContext context)
    {
        _pipeline.SetAverageBill(2_900);
        _pipeline.AddStage("New", StageKind.Open, 10);
        _pipeline.AddStage("Won", StageKind.Won, 100);
        _bobsClient.SetResponsible(_bob);
        _bobsClient.Describe(_bobsClient.Name, ClientKind.Company, null, null, "Exhibition");
        _evesClient.SetResponsible(_eve);
        context.AddRange(_pipeline, _bob, _eve, _bobsClient, _evesClient, new Setting(nameof(CompanySettings.Currency), "KZT"));
        await context.SaveChangesAsync(Ct);
    }

    [Fact]
    public async Task PIPE_5_A_deal_is_added_on_top_of_its_stage()
    {
        var first = await AddAsync(new AddDeal.Request("  Pump  ", Open.Id, _bob.Id) { Amount = 100, ClientId = _bobsClient.Id });
        var second = await AddAsync(new AddDeal.Request("Valve", Open.Id, _bob.Id));

        var pump = Assert.IsType<AddDeal.Added>(first).Deal;
        var valve = Assert.IsType<AddDeal.Added>(second).Deal;
        Assert.Equal("Pump", pump.Title);
        Assert.Equal((100m, "KZT", Today, "Exhibition"), (pump.Amount, pump.Currency, pump.CreatedOn, pump.Source));
        Assert.True(string.CompareOrdinal(valve.Rank, pump.Rank) < 0);
        await using var context = await OpenAsync();
        Assert.Equal("Bob", (await context.Journal.SingleAsync(row => row.Entity == "Deal" && row.EntityId == pump.Id, Ct)).Actor);
    }

    [Fact]
    public async Task PIPE_15_A_deal_without_an_amount_gets_the_average_bill() =>
        Assert.Equal(2_900, Assert.IsType<AddDeal.Added>(await AddAsync(new AddDeal.Request("Pump", Open.Id, _bob.Id))).Deal.Amount);

    [Fact]
    public async Task A_deal_for_somebody_else_needs_the_right_and_the_scope()
    {
        var request = new AddDeal.Request("Pump", Open.Id, _eve.Id);

        Assert.IsType<AddDeal.Denied>(await AddAsync(request));
        Assert.IsType<AddDeal.Denied>(await AddAsync(new AddDeal.Request("Pump", Open.Id, _bob.Id), Bob with { MayWrite = false }));
        Assert.Equal(new AddDeal.Unknown("Employee", _eve.Id), await AddAsync(request, Bob with { Rights = Rights.EditAllDeals }));
        Assert.IsType<AddDeal.Added>(await AddAsync(request, Bob with { Rights = Rights.EditAllDeals, Scope = new SalesScope.Company() }));
    }

    [Fact]
    public async Task What_is_not_in_the_scope_is_unknown_and_nothing_is_added()
    {
        Assert.Equal(new AddDeal.Unknown("Client", _evesClient.Id), await AddAsync(new AddDeal.Request("Pump", Open.Id, _bob.Id) { ClientId = _evesClient.Id }));
        Assert.Equal(new AddDeal.Unknown("Stage", 999), await AddAsync(new AddDeal.Request("Pump", 999, _bob.Id)));
        Assert.Equal(new AddDeal.Unknown("Product", 999), await AddAsync(new AddDeal.Request("Pump", Open.Id, _bob.Id) { ProductId = 999 }));
        await AssertNoDealsAsync();
    }

    [Fact]
    public async Task What_makes_no_deal_is_refused_and_nothing_is_added()
    {
        Assert.IsType<AddDeal.BadTitle>(await AddAsync(new AddDeal.Request("  ", Open.Id, _bob.Id)));
        Assert.IsType<AddDeal.BadTitle>(await AddAsync(new AddDeal.Request(new string('x', 301), Open.Id, _bob.Id)));
        Assert.Equal(new AddDeal.NegativeAmount(-0.01m), await AddAsync(new AddDeal.Request("Pump", Open.Id, _bob.Id) { Amount = -0.01m }));
        Assert.Equal(new AddDeal.StageCloses("Won"), await AddAsync(new AddDeal.Request("Pump", _pipeline.Stages[1].Id, _bob.Id)));
        await AssertNoDealsAsync();
    }

    [Fact]
    public async Task Ten_deals_put_on_top_at_once_all_find_a_place()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => AddAsync(new AddDeal.Request($"Pump {i}", Open.Id, _bob.Id))));

        var ranks = outcomes.Select(outcome => Assert.IsType<AddDeal.Added>(outcome).Deal.Rank).ToList();
        Assert.Equal(10, ranks.Distinct().Count());
    }

    private Task<AddDeal.Outcome> AddAsync(AddDeal.Request request, Caller? caller = null) =>
        Get<AddDeal>().ExecuteAsync(request, caller ?? Bob, Ct);

    private async Task AssertNoDealsAsync()
    {
        await using var context = await OpenAsync();
        Assert.False(await context.Deals.AnyAsync(Ct));
    }
}
