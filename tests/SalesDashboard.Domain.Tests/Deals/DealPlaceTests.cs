using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Deals;

/// <summary>Imports and exchanges say where a deal stands; they are believed, nothing is asked.</summary>
public sealed class DealPlaceTests
{
    private static readonly DateOnly Closed = new(2017, 3, 4);

    private readonly SamplePipeline _pipeline = new();

    [Fact]
    public void An_import_closes_a_deal_on_the_other_systems_day_even_on_a_Saturday()
    {
        var deal = _pipeline.DealIn(_pipeline.Proposal);

        deal.Place(_pipeline.Won, "a7", Closed, null, SamplePipeline.Now);

        Assert.Equal(StageKind.Won, deal.Kind);
        Assert.Equal(Closed, deal.ClosedOn);
        Assert.Equal(_pipeline.Proposal.Id, deal.ClosedFromStageId);
        Assert.Equal("a7", deal.Rank);
    }

    [Fact]
    public void An_import_may_lose_a_deal_without_a_reason()
    {
        var deal = _pipeline.DealIn(_pipeline.Proposal);

        deal.Place(_pipeline.Lost, "a7", Closed, null, SamplePipeline.Now);

        Assert.Equal(StageKind.Lost, deal.Kind);
        Assert.Null(deal.LostReasonId);
    }

    [Fact]
    public void AHEAD_16_An_import_keeps_the_lost_reason_it_brings()
    {
        var deal = _pipeline.DealIn(_pipeline.Proposal);

        deal.Place(_pipeline.Lost, "a7", Closed, new Loss(SamplePipeline.TooExpensive, "by mail"), SamplePipeline.Now);

        Assert.Equal(SamplePipeline.TooExpensive.Id, deal.LostReasonId);
        Assert.Equal("by mail", deal.LostComment);
    }

    [Fact]
    public void The_same_row_again_leaves_place_and_clock_and_corrects_the_date()
    {
        var deal = _pipeline.WonDeal();

        deal.Place(_pipeline.Won, "zzz", Closed, null, SamplePipeline.Now.AddDays(1));

        Assert.Equal("a5", deal.Rank);
        Assert.Equal(SamplePipeline.Now, deal.StageEnteredAt);
        Assert.Equal(Closed, deal.ClosedOn);
        Assert.Equal(_pipeline.Proposal.Id, deal.ClosedFromStageId);
    }

    [Fact]
    public void An_import_that_opens_a_lost_deal_takes_date_and_reason_away()
    {
        var deal = _pipeline.LostDeal();

        deal.Place(_pipeline.New, "a7", Closed, new Loss(SamplePipeline.TooExpensive, "stale"), SamplePipeline.Now);

        Assert.False(deal.IsClosed);
        Assert.Null(deal.ClosedOn);
        Assert.Null(deal.ClosedFromStageId);
        Assert.Null(deal.LostReasonId);
        Assert.Null(deal.LostComment);
    }

    [Fact]
    public void A_won_deal_that_becomes_lost_remembers_the_open_stage_before_both()
    {
        var deal = _pipeline.WonDeal();

        deal.Place(_pipeline.Lost, "a7", Closed, null, SamplePipeline.Now);

        Assert.Equal(_pipeline.Proposal.Id, deal.ClosedFromStageId);
    }

    [Fact]
    public void A_deal_may_be_placed_in_another_pipeline()
    {
        var other = new SamplePipeline(2);
        var deal = _pipeline.DealIn(_pipeline.New);

        deal.Place(other.Contract, "a7", null, null, SamplePipeline.Now);

        Assert.Equal(other.Pipeline.Id, deal.PipelineId);
        Assert.Equal(other.Contract.Id, deal.StageId);
    }
}
