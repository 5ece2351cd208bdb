using SalesDashboard.Domain.Pipelines;
using Xunit;

namespace SalesDashboard.Domain.Tests.Pipelines;

public sealed class PipelineTests
{
    private readonly Pipeline _pipeline = new("EU");

    [Fact]
    public void PIPE_16_A_chat_label_of_thirteen_characters_is_refused()
    {
        _pipeline.SetChatLabel("123456789012");

        Assert.Throws<ArgumentException>(() => _pipeline.SetChatLabel("1234567890123"));
        Assert.Equal("123456789012", _pipeline.ChatLabel);
    }

    [Fact]
    public void PIPE_16_A_chat_label_can_be_taken_away()
    {
        _pipeline.SetChatLabel("EU");
        _pipeline.SetChatLabel(null);

        Assert.Null(_pipeline.ChatLabel);
    }

    [Fact]
    public void PIPE_15_An_average_bill_is_not_negative()
    {
        _pipeline.SetAverageBill(2_900_000);

        Assert.Throws<ArgumentOutOfRangeException>(() => _pipeline.SetAverageBill(-1));
        Assert.Equal(2_900_000, _pipeline.AverageBill);
    }

    [Fact]
    public void PIPE_39_Stages_stand_in_the_order_they_were_added()
    {
        _pipeline.AddStage("New", StageKind.Open, 10);
        var moved = _pipeline.AddStage("Contract", StageKind.Open, 90);
        moved.Place(7);
        var won = _pipeline.AddStage("Won", StageKind.Won, 100);

        Assert.Equal(8, won.Order);
    }

    [Fact]
    public void PIPE_32_Only_a_lost_stage_asks_for_a_reason()
    {
        var open = _pipeline.AddStage("New", StageKind.Open, 10);
        var lost = _pipeline.AddStage("Lost", StageKind.Lost, 0);
        open.Configure(20, "#336699", 14, asksLostReason: true);

        Assert.False(open.AsksLostReason);
        Assert.True(lost.AsksLostReason);
        Assert.Equal(20, open.Probability);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_probability_is_a_percentage(int probability)
    {
        var stage = _pipeline.AddStage("New", StageKind.Open, 10);

        Assert.Throws<ArgumentOutOfRangeException>(() => stage.Configure(probability, null, null, false));
        Assert.Equal(10, stage.Probability);
    }
}
