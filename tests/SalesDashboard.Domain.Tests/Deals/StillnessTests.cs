using SalesDashboard.Domain.Deals;
using Xunit;

namespace SalesDashboard.Domain.Tests.Deals;

public sealed class StillnessTests
{
    private static readonly DateOnly s_today = new(2017, 12, 15);
    private static readonly DateOnly s_entered = new(2017, 11, 20);

    [Fact]
    public void AHEAD_17_Days_count_from_the_stage_where_nothing_happened_since() =>
        Assert.Equal(new Stillness(NewsKind.EnteredStage, s_entered, 25), Of());

    [Fact]
    public void AHEAD_17_Closed_activity_resets_the_clock_and_is_named() =>
        Assert.Equal(new Stillness(NewsKind.ActivityDone, new DateOnly(2017, 12, 1), 14), Of(done: new DateOnly(2017, 12, 1)));

    [Fact]
    public void AHEAD_17_Activity_before_the_stage_does_not_reset_it() =>
        Assert.Equal(NewsKind.EnteredStage, Of(done: new DateOnly(2017, 11, 1))?.Last);

    [Fact]
    public void AHEAD_17_Planned_activity_is_respected_from_today_on()
    {
        Assert.Null(Of(next: s_today));
        Assert.Null(Of(next: s_today.AddDays(9)));
        Assert.NotNull(Of(next: s_today.AddDays(-1)));
    }

    [Fact]
    public void AHEAD_17_Waiting_is_respected_and_its_end_starts_the_clock()
    {
        Assert.Null(Of(waiting: s_today));
        Assert.Equal(new Stillness(NewsKind.WaitingEnded, new DateOnly(2017, 12, 14), 1), Of(waiting: new DateOnly(2017, 12, 14)));
    }

    private static Stillness? Of(DateOnly? done = null, DateOnly? waiting = null, DateOnly? next = null) =>
        Stillness.Of(s_entered, done, waiting, next, s_today);
}
