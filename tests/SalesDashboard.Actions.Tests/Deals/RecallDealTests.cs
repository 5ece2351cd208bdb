using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

public sealed class RecallDealTests : DealTest
{
    private static readonly Period s_month = new(Month.Of(Today), Month.Of(Today));

    [Fact]
    public async Task PIPE_48_Only_those_with_both_rights_recall_and_the_server_refuses_others()
    {
        var deal = await CloseAsync(Won, New);

        Assert.IsType<RecallDeal.Denied>(await RecallAsync(deal, Bob));
        Ann.SetRights(Rights.None, Rights.MassEditDeals);
        Assert.IsType<RecallDeal.Denied>(await RecallAsync(deal, Ann));
        Ann.SetRights(Rights.None, Rights.EditAllDeals);
        Assert.IsType<RecallDeal.Denied>(await RecallAsync(deal, Ann));
        Ann.SetRights(Rights.None, Rights.None);
        Assert.IsType<RecallDeal.Recalled>(await RecallAsync(deal, Ann));
    }

    [Fact]
    public async Task PIPE_48_Deal_of_another_department_is_not_there()
    {
        var deal = (await AddDealsAsync(1, Won, Eve))[0];

        Assert.IsType<RecallDeal.NotFound>(await RecallAsync(deal, Ann));
    }

    [Fact]
    public async Task PIPE_48_Open_deal_has_nothing_to_recall() =>
        Assert.IsType<RecallDeal.NotClosed>(await RecallAsync((await AddDealsAsync(1, New, Bob))[0], Ann));

    [Fact]
    public async Task PIPE_50_Lost_deal_returns_to_the_status_from_which_it_was_closed()
    {
        var deal = await CloseAsync(Lost, Proposal);

        var recalled = Assert.IsType<RecallDeal.Recalled>(await RecallAsync(deal, Ann));

        Assert.Equal(("Proposal", Proposal.Id, StageKind.Open), (recalled.Stage, recalled.Deal.StageId, recalled.Deal.Kind));
        Assert.Equal((null, null, null), (recalled.Deal.ClosedOn, recalled.Deal.LostReasonId, recalled.Deal.LostComment));
    }

    [Fact]
    public async Task PIPE_51_Won_deal_returns_to_the_last_status_that_is_not_final()
    {
        var deal = await CloseAsync(Won, New);

        Assert.Equal("Agreement", Assert.IsType<RecallDeal.Recalled>(await RecallAsync(deal, Ann)).Stage);
    }

    [Fact]
    public async Task PIPE_52_Journal_keeps_who_when_why_from_and_to_and_both_closings()
    {
        var deal = await CloseAsync(Won, New);
        Clock.Pass(TimeSpan.FromDays(3));
        await RecallAsync(deal, Ann, "Signed by mistake");
        await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal, Won.Id, null, (await DealAsync(deal)).Version), As(Bob), Ct);

        var journal = await JournalAsync(deal);
        var recall = journal[2];
        Assert.Equal(("Ann Head", "Signed by mistake", Clock.GetUtcNow().UtcDateTime), (recall.Actor, recall.Reason, recall.At));
        Assert.Contains($"\"StageId\":{Won.Id}", recall.Before, StringComparison.Ordinal);
        Assert.Contains($"\"StageId\":{Agreement.Id}", recall.After, StringComparison.Ordinal);
        Assert.Equal(2, journal.Count(entry => entry.After?.Contains($"\"StageId\":{Won.Id}", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task PIPE_54_Deleted_status_falls_back_to_the_nearest_earlier_one()
    {
        var deal = await CloseAsync(Lost, Agreement);
        await using (var context = await OpenAsync())
        {
            context.Remove(await context.Stages.SingleAsync(stage => stage.Id == Agreement.Id, Ct));
            await context.SaveChangesAsync(Ct);
        }

        Assert.Equal("Proposal", Assert.IsType<RecallDeal.Recalled>(await RecallAsync(deal, Ann)).Stage);
    }

    [Fact]
    public async Task PIPE_54_AHEAD_3_Fact_and_counts_leave_their_month_at_once_also_a_closed_one_and_are_never_counted_twice()
    {
        var won = await CloseAsync(Won, New);
        var lost = await CloseAsync(Lost, New);
        Engine.SetToday(Today.AddMonths(3));
        Assert.Equal((100m, 1, 1), Figures());

        await RecallAsync(won, Ann);
        await RecallAsync(lost, Ann);
        Assert.Equal((0m, 0, 0), Figures());

        await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(won, Won.Id, null, (await DealAsync(won)).Version), As(Bob), Ct);
        Assert.Equal((100m, 1, 0), Figures());
    }

    [Fact]
    public async Task PIPE_48_Ten_deals_recalled_at_once_all_find_a_place()
    {
        var deals = new List<long>();
        for (var i = 0; i < 10; i++)
        {
            deals.Add(await CloseAsync(Won, New));
        }

        var outcomes = await Task.WhenAll(deals.Select(deal => Task.Run(() => RecallAsync(deal, Ann), Ct)));

        Assert.All(outcomes, outcome => Assert.IsType<RecallDeal.Recalled>(outcome));
        Assert.Equal(10, (await OrderAsync(Agreement)).Count);
    }

    [Fact]
    public async Task PIPE_48_Two_people_recall_one_deal_and_one_of_them_does()
    {
        var deal = await CloseAsync(Lost, New);
        var version = (await DealAsync(deal)).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => The<RecallDeal>().ExecuteAsync(new RecallDeal.Request(deal, version, null), As(Ann), Ct), Ct)));

        Assert.Single(outcomes.OfType<RecallDeal.Recalled>());
        Assert.Single(outcomes.OfType<RecallDeal.Conflict>());
    }

    private (decimal Fact, int Won, int Lost) Figures()
    {
        var measures = Engine.Read(book => book.MeasuresOf(Node.Company, s_month));
        return (measures.Fact, measures.FactCount, measures.LostCount);
    }

    private async Task<long> CloseAsync(Stage to, Stage from)
    {
        var deal = (await AddDealsAsync(1, from, Bob))[0];
        Assert.IsType<MoveDeal.Moved>(await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal, to.Id, null, 1, Price.Id), As(Bob), Ct));
        return deal;
    }

    private async Task<RecallDeal.Outcome> RecallAsync(long deal, Employee employee, string? reason = null) =>
        await The<RecallDeal>().ExecuteAsync(new RecallDeal.Request(deal, (await DealAsync(deal)).Version, reason), As(employee), Ct);
}
