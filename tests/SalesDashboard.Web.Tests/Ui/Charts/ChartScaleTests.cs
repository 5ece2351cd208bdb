using SalesDashboard.Web.Ui.Charts;

namespace SalesDashboard.Web.Tests.Ui.Charts;

public sealed class ChartScaleTests
{
    public static TheoryData<decimal, decimal> RoundEnds => new()
    {
        { 0m, 0m },
        { -5m, 0m },
        { 0.3m, 0.32m },
        { 1m, 1m },
        { 1_880_000m, 2_000_000m },
        { 2_000_001m, 2_400_000m },
        { 99m, 100m },
    };

    [Theory, MemberData(nameof(RoundEnds))]
    public void Axis_ends_at_the_next_round_number(decimal largest, decimal expected) => Assert.Equal(expected, ChartScale.Round(largest).Max);

    [Fact]
    public void Places_are_cut_to_the_axis_and_written_with_a_point()
    {
        var scale = new ChartScale(3);

        Assert.Equal(["0", "33.33", "100", "100", "0"], [scale.Css(0), scale.Css(1), scale.Css(3), scale.Css(9), scale.Css(-1)]);
        Assert.Equal("0", new ChartScale(0).Css(5));
    }
}
