using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Deals;

public sealed class DealMoveTests
{
    private readonly SamplePipeline _pipeline = new();

    [Fact]
    public void PIPE_38_A_deal_moves_to_an_open_stage()
    {
        var deal = _pipeline.DealIn(_pipeline.New);

        Assert.Null(Move(deal, _pipeline.Contract));

        Assert.Equal(_pipeline.Contract.Id, deal.StageId);
        Assert.Same(_pipeline.Contract, deal.Stage);
        Assert.Equal("b11", deal.Rank);
        Assert.Equal(SamplePipeline.Now, deal.StageEnteredAt);
        Assert.False(deal.IsClosed);
        Assert.Null(deal.ClosedOn);
    }

    [Fact]
    public void A_new_place_in_the_same_stage_does_not_restart_its_clock()
    {
        var deal = _pipeline.DealIn(_pipeline.New);
        var entered = deal.StageEnteredAt;

        Assert.Null(Move(deal, _pipeline.New));

        Assert.Equal("b11", deal.Rank);
        Assert.Equal(entered, deal.StageEnteredAt);
    }

    [Fact]
    public void D6_Winning_closes_the_deal_today()
    {
        var deal = _pipeline.DealIn(_pipeline.Proposal);

        Assert.Null(Move(deal, _pipeline.Won));

        Assert.Equal(StageKind.Won, deal.Kind);
        Assert.Equal(SamplePipeline.Today, deal.ClosedOn);
        Assert.Equal(_pipeline.Proposal.Id, deal.ClosedFromStageId);
        Assert.Null(deal.LostReasonId);
    }

    [Fact]
    public void PIPE_33_Losing_keeps_the_reason_and_the_stage_it_was_lost_from()
    {
        var deal = _pipeline.LostDeal();

        Assert.Equal(StageKind.Lost, deal.Kind);
        Assert.Equal(SamplePipeline.Today, deal.ClosedOn);
        Assert.Equal(_pipeline.Proposal.Id, deal.ClosedFromStageId);
        Assert.Equal(SamplePipeline.TooExpensive.Id, deal.LostReasonId);
        Assert.Equal("20 % above the other offer", deal.LostComment);
    }

    [Fact]
    public void PIPE_33_Losing_without_a_reason_is_refused_and_changes_nothing()
    {
        AssertRefused(MoveRefusal.LostReasonRequired, _pipeline.DealIn(_pipeline.New), _pipeline.Lost, null);
        AssertRefused(MoveRefusal.LostReasonRequired, _pipeline.DealIn(_pipeline.New), _pipeline.Lost, new Loss(null, "no idea"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void AHEAD_16_The_reason_Other_needs_a_text(string? comment) => AssertRefused(
        MoveRefusal.LostCommentRequired, _pipeline.DealIn(_pipeline.New), _pipeline.Lost, new Loss(SamplePipeline.Other, comment));

    [Fact]
    public void AHEAD_16_The_reason_Other_with_a_text_is_taken()
    {
        var deal = _pipeline.DealIn(_pipeline.New);

        Assert.Null(Move(deal, _pipeline.Lost, new Loss(SamplePipeline.Other, "The plant burned down")));
        Assert.Equal("The plant burned down", deal.LostComment);
    }

    [Fact]
    public void PIPE_32_A_lost_stage_that_asks_no_reason_takes_the_deal_without_one()
    {
        _pipeline.Lost.Configure(0, null, null, asksLostReason: false);
        var deal = _pipeline.DealIn(_pipeline.New);

        Assert.Null(Move(deal, _pipeline.Lost));
        Assert.Null(deal.LostReasonId);
        Assert.True(deal.IsClosed);
    }

    [Fact]
    public void A_stage_of_another_pipeline_is_refused() => AssertRefused(
        MoveRefusal.StageOfOtherPipeline, _pipeline.DealIn(_pipeline.New), new SamplePipeline(2).New, null);

    [Fact]
    public void PIPE_48_A_closed_deal_leaves_its_stage_only_by_recall()
    {
        AssertRefused(MoveRefusal.ClosedDealNeedsRecall, _pipeline.WonDeal(), _pipeline.New, null);
        AssertRefused(MoveRefusal.ClosedDealNeedsRecall, _pipeline.LostDeal(), _pipeline.Won, null);
        AssertRefused(MoveRefusal.ClosedDealNeedsRecall, _pipeline.WonDeal(), _pipeline.Lost, new Loss(SamplePipeline.TooExpensive, null));
    }

    [Fact]
    public void A_closed_deal_may_take_a_new_place_in_its_column()
    {
        var deal = _pipeline.WonDeal();

        Assert.Null(Move(deal, _pipeline.Won));

        Assert.Equal("b11", deal.Rank);
        Assert.Equal(SamplePipeline.Today, deal.ClosedOn);
        Assert.Equal(_pipeline.Proposal.Id, deal.ClosedFromStageId);
    }

    [Fact]
    public void A_reason_given_with_a_move_to_an_open_or_won_stage_is_not_kept()
    {
        var deal = _pipeline.DealIn(_pipeline.New);

        Assert.Null(Move(deal, _pipeline.Won, new Loss(SamplePipeline.TooExpensive, "left over")));
        Assert.Null(deal.LostReasonId);
        Assert.Null(deal.LostComment);
    }

    private static MoveRefusal? Move(Deal deal, Stage target, Loss? loss = null) =>
        deal.MoveTo(target, "b11", loss, SamplePipeline.Today, SamplePipeline.Now);

    private static void AssertRefused(MoveRefusal expected, Deal deal, Stage target, Loss? loss)
    {
        var before = (DealSnapshot.From(deal), deal.ClosedFromStageId);

        Assert.Equal(expected, Move(deal, target, loss));

        Assert.Equal(before, (DealSnapshot.From(deal), deal.ClosedFromStageId));
    }
}
