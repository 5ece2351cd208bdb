using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Settings;
using Xunit;

namespace SalesDashboard.Domain.Tests.Activities;

public sealed class ActivityTests
{
    private static readonly DateOnly s_today = new(2017, 12, 15);
    private static readonly DateTime s_now = new(2017, 12, 15, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void CAB_21a_to_CAB_24_There_are_exactly_nine_types_in_their_order_and_letters_and_tasks_beside_them()
    {
        Assert.Equal(
            [
                "call-out-cold", "call-out-potential", "call-out-current", "call-in-new", "call-in-known",
                "meeting-cold", "meeting-potential", "meeting-active", "demonstration",
            ],
            ActivityTypes.Nine.Select(ActivityTypes.CodeOf));
        Assert.Equal(["letter", "task"], ActivityTypes.All.Except(ActivityTypes.Nine).Select(ActivityTypes.CodeOf));
        Assert.All(ActivityTypes.All, type => Assert.Equal(type, ActivityTypes.Find(ActivityTypes.CodeOf(type))));
        Assert.Null(ActivityTypes.Find("call"));
    }

    [Theory]
    [InlineData(0, null, ActivityState.Open)]
    [InlineData(1, null, ActivityState.Open)]
    [InlineData(-1, null, ActivityState.Overdue)]
    [InlineData(-1, -1, ActivityState.InTime)]
    [InlineData(-1, -3, ActivityState.InTime)]
    [InlineData(-1, 0, ActivityState.Late)]
    public void CAB_19_An_activity_is_open_overdue_closed_in_time_or_late_by_days(int due, int? closed, ActivityState state) =>
        Assert.Equal(state, ActivityStates.Of(s_today.AddDays(due), closed is { } day ? s_today.AddDays(day) : null, s_today));

    [Fact]
    public void CAB_15_Coefficient_is_weight_closed_in_time_and_half_of_late_by_weight_due_so_far()
    {
        var weights = ActivityWeights.Default;
        var sum = Of(ActivityType.CallOutCold, -2, -2)      // 1 in time
            + Of(ActivityType.MeetingCold, -2, -1)          // 3 late
            + Of(ActivityType.Demonstration, -1, null)      // 4 open
            + Of(ActivityType.CallInNew, 0, null)           // 1 due today
            + Of(ActivityType.MeetingActive, 1, null)       // not due yet
            + Of(ActivityType.Task, -1, null);              // weighs nothing

        Assert.Equal(new ActivityCoefficient(1, 3, 9), sum);
        Assert.Equal(2.5m / 9 * 100, sum.Percent);

        ActivityCoefficient Of(ActivityType type, int due, int? closed) =>
            ActivityCoefficient.Of(weights[type], s_today.AddDays(due), closed is { } day ? s_today.AddDays(day) : null, s_today);
    }

    [Fact]
    public void CAB_15_Nothing_due_is_no_data_and_not_zero()
    {
        Assert.Null(default(ActivityCoefficient).Percent);
        Assert.Equal(0, ActivityCoefficient.Of(1, s_today, null, s_today).Percent);
    }

    [Fact]
    public void CAB_15_Weights_are_settings_by_type()
    {
        var settings = CompanySettings.From([("ActivityWeight.demonstration", "5.5"), ("ActivityWeight.letter", "0.5"), ("ActivityWeight.task", "-1"), ("ActivityWeight.nothing", "7")]);

        Assert.Equal([1, 1, 1, 1, 1, 3, 3, 3, 5.5m, 0.5m, 0], ActivityTypes.All.Select(type => settings.Weights[type]));
        Assert.NotEqual(CompanySettings.Default, settings);
        Assert.Equal(CompanySettings.Default, CompanySettings.From([("ActivityWeight.demonstration", "4")]));
    }

    [Fact]
    public void What_was_done_is_neither_planned_nor_moved_nor_closed_again()
    {
        var activity = new Activity(ActivityType.CallOutCold, new Employee("Bob", Role.Manager), s_now);

        Assert.True(activity.Close(s_now, "Agreed"));

        Assert.False(activity.Close(s_now.AddDays(1), "Again"));
        Assert.False(activity.MoveTo(s_now.AddDays(1)));
        Assert.False(activity.Plan(ActivityType.Task, s_now, "Other"));
        Assert.Equal((s_now, "Agreed", ActivityType.CallOutCold, s_now), (activity.ClosedAt, activity.Result, activity.Type, activity.DueAt));
    }

    [Theory]
    [InlineData("2017-W50", 2017, 12, 11)]
    [InlineData("2021-W53", 0, 0, 0)]
    [InlineData("2020-W53", 2020, 12, 28)]
    [InlineData("2017-W00", 0, 0, 0)]
    [InlineData("2017-50", 0, 0, 0)]
    [InlineData("9999-W52", 0, 0, 0)]
    [InlineData(null, 0, 0, 0)]
    public void CAB_19_A_week_is_read_and_told_by_ISO(string? text, int year, int month, int day)
    {
        var isWeek = Week.TryParse(text, out var week);

        Assert.Equal(year > 0, isWeek);
        if (isWeek)
        {
            Assert.Equal(new DateOnly(year, month, day), week.Monday);
            Assert.Equal(text, week.ToString());
            Assert.All(Enumerable.Range(0, 7), offset => Assert.Equal(week, Week.Of(week.Monday.AddDays(offset))));
        }
    }
}
