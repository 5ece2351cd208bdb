using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Deals;

public sealed class DealRecallTests
{
    private readonly SamplePipeline _pipeline = new();

    [Fact]
    public void PIPE_54_A_recalled_deal_is_open_and_nothing_of_its_closing_is_left()
    {
        var deal = _pipeline.LostDeal();
        var now = SamplePipeline.Now.AddDays(3);

        deal.Recall(_pipeline.Proposal, "a9", now);

        Assert.Equal(StageKind.Open, deal.Kind);
        Assert.Equal(_pipeline.Proposal.Id, deal.StageId);
        Assert.Equal("a9", deal.Rank);
        Assert.Equal(now, deal.StageEnteredAt);
        Assert.Null(deal.ClosedOn);
        Assert.Null(deal.ClosedFromStageId);
        Assert.Null(deal.LostReasonId);
        Assert.Null(deal.LostReason);
        Assert.Null(deal.LostComment);
    }

    [Fact]
    public void A_recalled_deal_can_be_closed_again()
    {
        var deal = _pipeline.WonDeal();
        deal.Recall(_pipeline.Contract, "a9", SamplePipeline.Now);

        Assert.Null(deal.MoveTo(_pipeline.Won, "aA", null, SamplePipeline.Today.AddDays(5), SamplePipeline.Now));

        Assert.Equal(SamplePipeline.Today.AddDays(5), deal.ClosedOn);
        Assert.Equal(_pipeline.Contract.Id, deal.ClosedFromStageId);
    }

    [Fact]
    public void An_open_deal_a_closed_target_and_a_foreign_stage_cannot_be_recalled_to()
    {
        Assert.Throws<InvalidOperationException>(() => _pipeline.DealIn(_pipeline.New).Recall(_pipeline.Proposal, "a9", SamplePipeline.Now));
        Assert.Throws<InvalidOperationException>(() => _pipeline.WonDeal().Recall(_pipeline.Lost, "a9", SamplePipeline.Now));
        Assert.Throws<InvalidOperationException>(() => _pipeline.WonDeal().Recall(new SamplePipeline(2).New, "a9", SamplePipeline.Now));
    }

    [Fact]
    public void PIPE_51_A_won_deal_goes_back_to_the_last_open_stage() =>
        Assert.Same(_pipeline.Contract, RecallTarget.Of(_pipeline.WonDeal(), _pipeline.Pipeline.Stages, closedFromOrder: 2));

    [Fact]
    public void PIPE_51_The_last_open_stage_is_told_by_the_board_order_not_by_age()
    {
        _pipeline.New.Place(9);

        Assert.Same(_pipeline.New, RecallTarget.Of(_pipeline.WonDeal(), _pipeline.Pipeline.Stages, closedFromOrder: 2));
    }

    [Fact]
    public void PIPE_50_A_lost_deal_goes_back_to_the_stage_it_was_lost_from() =>
        Assert.Same(_pipeline.Proposal, RecallTarget.Of(_pipeline.LostDeal(), _pipeline.Pipeline.Stages, closedFromOrder: 2));

    [Fact]
    public void PIPE_54_A_deleted_source_stage_falls_back_to_the_nearest_earlier_one()
    {
        var deal = _pipeline.DealIn(_pipeline.Contract);
        deal.MoveTo(_pipeline.Lost, "a5", new Loss(SamplePipeline.TooExpensive, null), SamplePipeline.Today, SamplePipeline.Now);
        var left = _pipeline.Pipeline.Stages.Where(stage => stage != _pipeline.Contract);

        Assert.Same(_pipeline.Proposal, RecallTarget.Of(deal, left, closedFromOrder: 3));
    }

    [Fact]
    public void PIPE_54_With_no_earlier_stage_left_it_is_the_first_one()
    {
        var left = _pipeline.Pipeline.Stages.Where(stage => stage != _pipeline.Proposal && stage != _pipeline.New).ToList();

        Assert.Same(_pipeline.Contract, RecallTarget.Of(_pipeline.LostDeal(), left, closedFromOrder: 2));
        Assert.Same(_pipeline.Contract, RecallTarget.Of(_pipeline.LostDeal(), left, closedFromOrder: null));
    }

    [Fact]
    public void A_pipeline_without_open_stages_has_no_target()
    {
        var closed = _pipeline.Pipeline.Stages.Where(stage => stage.Kind != StageKind.Open).ToList();

        Assert.Null(RecallTarget.Of(_pipeline.WonDeal(), closed, closedFromOrder: 2));
        Assert.Null(RecallTarget.Of(_pipeline.LostDeal(), closed, closedFromOrder: 2));
    }
}
