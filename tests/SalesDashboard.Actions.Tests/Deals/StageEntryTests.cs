using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

/// <summary>Who may put a deal into a stage (docs/ui.md 2.6, settings of the board: who may enter, limits).</summary>
public sealed class StageEntryTests : DealTest
{
    [Fact]
    public async Task A_stage_of_heads_is_entered_by_heads_only_and_left_by_everybody()
    {
        await LimitAsync(Agreement, 0);
        var deals = await AddDealsAsync(2, Proposal, Bob);

        var refused = Assert.IsType<MoveDeal.Refused>(await MoveAsync(deals[0], Agreement, Bob, version: 1));
        Assert.Equal((MoveRefusal.HeadsOnly, "Agreement"), (refused.Reason, refused.Stage));
        Assert.Equal(Proposal.Id, (await DealAsync(deals[0])).StageId);

        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deals[0], Agreement, Ann, version: 1));
        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deals[1], Agreement, Ann, version: 1));
        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deals[0], Agreement, Bob, version: 2));
        Assert.IsType<MoveDeal.Moved>(await MoveAsync(deals[0], Proposal, Bob, version: 3));
    }

    [Fact]
    public async Task A_right_of_its_own_makes_a_manager_a_head_here()
    {
        await LimitAsync(Won, 0);
        var deal = Assert.Single(await AddDealsAsync(1, Proposal, Bob));

        Assert.IsType<MoveDeal.Refused>(await MoveAsync(deal, Won, Bob, version: 1));
        Assert.IsType<MoveDeal.Moved>(await The<MoveDeal>().ExecuteAsync(new(deal, Won.Id, null, 1), As(Bob) with { Rights = Rights.EditAllDeals }, Ct));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    public async Task A_manager_puts_deals_there_up_to_the_limit(double amount, bool goes)
    {
        await LimitAsync(Agreement, 100);
        var deal = Assert.Single(await AddDealsAsync(1, New, Bob, (decimal)amount));

        var outcome = await MoveAsync(deal, Agreement, Bob, version: 1);

        Assert.Equal(goes, outcome is MoveDeal.Moved);
        Assert.True(goes || outcome is MoveDeal.Refused { Reason: MoveRefusal.AboveManagerLimit, Limit: 100 });
    }

    [Theory]
    [InlineData("EUR", true)]
    [InlineData("GBP", false)]
    [InlineData("CHF", false)]
    public async Task Worth_counts_in_the_companys_currency_and_what_no_rate_tells_is_above(string currency, bool goes)
    {
        await LimitAsync(Agreement, 100);
        var deal = Assert.Single(await AddDealsAsync(1, New, Bob));
        await ChangeAsync(async context =>
        {
            context.AddRange(new CurrencyRate("EUR", Today, 1m), new CurrencyRate("GBP", Today, 1.2m));
            (await context.Deals.SingleAsync(known => known.Id == deal, Ct)).Describe("Foreign", 90, currency, null, null);
        });

        Assert.Equal(goes, await MoveAsync(deal, Agreement, Bob, version: 2) is MoveDeal.Moved);
    }

    [Fact]
    public async Task A_new_deal_enters_by_the_same_rule()
    {
        await LimitAsync(Proposal, 100);
        await LimitAsync(Agreement, 0);

        Assert.Equal(new AddDeal.AboveLimit("Proposal", 100), await AddAsync(Proposal, 101));
        Assert.Equal(new AddDeal.AboveLimit("Agreement", 0), await AddAsync(Agreement, 1));
        Assert.IsType<AddDeal.Added>(await AddAsync(Proposal, 100));
        Assert.Single(await OrderAsync(Proposal));
        Assert.Empty(await OrderAsync(Agreement));

        Task<AddDeal.Outcome> AddAsync(Stage stage, decimal amount) =>
            The<AddDeal>().ExecuteAsync(new("New deal", stage.Id, Bob.Id) { Amount = amount }, As(Bob), Ct);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1e15)]
    public async Task A_limit_that_is_no_amount_is_refused_and_changes_nothing(double limit)
    {
        var outcome = await The<SaveStage>().ExecuteAsync(
            new(Pipeline.Id, Agreement.Id, "Agreement", StageKind.Open, 80) { ManagerLimit = (decimal)limit }, Caller.System("test"), Ct);

        Assert.Equal(new SaveStage.BadLimit((decimal)limit), outcome);
        Assert.Null(await ReadAsync(context => context.Stages.Where(stage => stage.Id == Agreement.Id).Select(stage => stage.ManagerLimit).SingleAsync(Ct)));
    }

    private async Task LimitAsync(Stage stage, decimal limit) => Assert.IsType<SaveStage.Saved>(await The<SaveStage>().ExecuteAsync(
        new(Pipeline.Id, stage.Id, stage.Name, stage.Kind, stage.Probability) { ManagerLimit = limit }, Caller.System("test"), Ct));

    private async Task ChangeAsync(Func<Data.SalesDbContext, Task> change)
    {
        await using var context = await OpenAsync();
        await change(context);
        await context.SaveChangesAsync(Ct);
    }

    private Task<MoveDeal.Outcome> MoveAsync(long deal, Stage stage, Employee who, int version) =>
        The<MoveDeal>().ExecuteAsync(new(deal, stage.Id, null, version), As(who), Ct);
}
