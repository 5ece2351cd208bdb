using SalesDashboard.Actions.Deals;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

public sealed class UndoMoveTests : DealTest
{
    [Fact]
    public async Task AHEAD_5_Own_move_is_taken_back_to_its_stage_and_slot()
    {
        var column = await AddDealsAsync(3, New, Bob);
        var before = await DealAsync(column[1]);
        Clock.Pass(TimeSpan.FromHours(1));
        var moved = await MoveAsync(column[1], Proposal);
        Clock.Pass(TimeSpan.FromSeconds(9));

        var undone = Assert.IsType<UndoMove.Undone>(await UndoAsync(moved)).Deal;

        Assert.Equal(column, await OrderAsync(New));
        Assert.Equal((before.StageEnteredAt, New.Id), (undone.StageEnteredAt, undone.StageId));
        Assert.Equal(undone, Engine.Read(book => book.Deals[column[1]]));
    }

    [Fact]
    public async Task AHEAD_5_Slot_inside_the_column_is_taken_back()
    {
        var column = await AddDealsAsync(4, New, Bob);
        var last = await DealAsync(column[3]);
        var moved = Assert.IsType<MoveDeal.Moved>(
            await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(last.Id, New.Id, column[0], last.Version), As(Bob), Ct)).Deal;
        Assert.Equal([column[0], column[3], column[1], column[2]], await OrderAsync(New));

        Assert.IsType<UndoMove.Undone>(await UndoAsync(moved));

        Assert.Equal(column, await OrderAsync(New));
    }

    [Fact]
    public async Task AHEAD_5_Taken_slot_gives_the_place_behind_the_one_who_took_it()
    {
        var column = await AddDealsAsync(3, New, Bob);
        var moved = await MoveAsync(column[1], Proposal);
        var third = await DealAsync(column[2]);
        var stranger = (await AddDealsAsync(1, Agreement, Bob))[0];
        await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(stranger, New.Id, column[0], 1), As(Bob), Ct);
        Assert.NotEqual(third.Rank, (await DealAsync(stranger)).Rank);

        Assert.IsType<UndoMove.Undone>(await UndoAsync(moved));

        Assert.Equal([column[0], stranger, column[1], column[2]], await OrderAsync(New));
    }

    [Fact]
    public async Task AHEAD_5_Manager_takes_a_closing_by_mistake_back_without_the_right_to_recall()
    {
        var deal = (await AddDealsAsync(1, Proposal, Bob))[0];
        var lost = Assert.IsType<MoveDeal.Moved>(
            await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal, Lost.Id, null, 1, Price.Id, "no money"), As(Bob), Ct)).Deal;
        Assert.Equal(StageKind.Lost, lost.Kind);

        var undone = Assert.IsType<UndoMove.Undone>(await UndoAsync(lost)).Deal;

        Assert.Equal((StageKind.Open, Proposal.Id, null, null, null), (undone.Kind, undone.StageId, undone.ClosedOn, undone.LostReasonId, undone.LostComment));
        Assert.Equal(3, (await JournalAsync(deal)).Count);
    }

    [Fact]
    public async Task AHEAD_5_Move_of_somebody_else_is_not_taken_back()
    {
        var deal = (await AddDealsAsync(1, New, Bob))[0];
        var moved = Assert.IsType<MoveDeal.Moved>(await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal, Proposal.Id, null, 1), As(Ann), Ct)).Deal;

        Assert.IsType<UndoMove.Touched>(await UndoAsync(moved));
        Assert.Equal(Proposal.Id, (await DealAsync(deal)).StageId);
    }

    [Fact]
    public async Task AHEAD_5_Deal_that_somebody_else_touched_meanwhile_is_not_taken_back()
    {
        var deal = (await AddDealsAsync(1, New, Bob))[0];
        var moved = await MoveAsync(deal, Proposal);
        await The<EditDeal>().ExecuteAsync(new EditDeal.Request(deal, moved.Version, "Corrected", 5, null, null, null), As(Ann), Ct);

        Assert.IsType<UndoMove.Touched>(await UndoAsync(moved));
        Assert.IsType<UndoMove.Touched>(await UndoAsync(moved with { Version = moved.Version + 1 }));
    }

    [Fact]
    public async Task AHEAD_5_After_ten_seconds_it_is_too_late()
    {
        var moved = await MoveAsync((await AddDealsAsync(1, New, Bob))[0], Proposal);
        Clock.Pass(UndoMove.Time + TimeSpan.FromSeconds(5));

        Assert.IsType<UndoMove.TooLate>(await UndoAsync(moved));
    }

    [Fact]
    public async Task AHEAD_5_What_is_no_move_is_not_taken_back()
    {
        var deal = (await AddDealsAsync(1, New, Bob))[0];
        var saved = Assert.IsType<EditDeal.Saved>(
            await The<EditDeal>().ExecuteAsync(new EditDeal.Request(deal, 1, "Other", 5, null, null, null), As(Bob), Ct)).Deal;

        Assert.IsType<UndoMove.Touched>(await UndoAsync(saved));
    }

    [Fact]
    public async Task AHEAD_5_Deal_of_another_department_is_not_there()
    {
        var deal = (await AddDealsAsync(1, New, Eve))[0];

        Assert.IsType<UndoMove.NotFound>(await The<UndoMove>().ExecuteAsync(new UndoMove.Request(deal, 1), As(Bob), Ct));
    }

    private async Task<DealSnapshot> MoveAsync(long deal, Stage to)
    {
        var outcome = await The<MoveDeal>().ExecuteAsync(new MoveDeal.Request(deal, to.Id, null, (await DealAsync(deal)).Version), As(Bob), Ct);
        return Assert.IsType<MoveDeal.Moved>(outcome).Deal;
    }

    private Task<UndoMove.Outcome> UndoAsync(DealSnapshot moved) => The<UndoMove>().ExecuteAsync(new UndoMove.Request(moved.Id, moved.Version), As(Bob), Ct);
}
