using System.Globalization;
using SalesDashboard.Domain.Calendar;
using Xunit;

namespace SalesDashboard.Domain.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly Month December = new(2017, 12);

    // Kazakhstan, December 2017: First President's Day (Fri 1), Independence Day (Sat 16, Sun 17, moved to Mon 18, Tue 19).
    private static readonly WorkingCalendar Kazakhstan = new(new Dictionary<DateOnly, DayKind>
    {
        [new DateOnly(2017, 12, 1)] = DayKind.Holiday,
        [new DateOnly(2017, 12, 18)] = DayKind.Holiday,
        [new DateOnly(2017, 12, 19)] = DayKind.Holiday,
        [new DateOnly(2017, 12, 23)] = DayKind.Workday,
        [new DateOnly(2017, 12, 29)] = DayKind.ShortDay,
    });

    [Theory]
    [InlineData("2017-12-04", true)] // Monday
    [InlineData("2017-12-02", false)] // Saturday
    [InlineData("2017-12-03", false)] // Sunday
    public void D5_A_plain_week_is_Monday_to_Friday(string date, bool isWorking) =>
        Assert.Equal(isWorking, WorkingCalendar.MondayToFriday.IsWorkingDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2017-12-01", false)] // a holiday on a Friday
    [InlineData("2017-12-23", true)] // a worked Saturday
    [InlineData("2017-12-29", true)] // a short day still carries the plan
    [InlineData("2017-12-30", false)]
    public void AHEAD_1_Exceptions_overrule_the_week(string date, bool isWorking) =>
        Assert.Equal(isWorking, Kazakhstan.IsWorkingDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void D5_Working_days_of_a_month_are_counted()
    {
        Assert.Equal(21, WorkingCalendar.MondayToFriday.WorkingDays(December));
        Assert.Equal(19, Kazakhstan.WorkingDays(December));
    }

    [Theory]
    [InlineData("2017-11-30", 0)] // before the month
    [InlineData("2017-12-01", 0)] // a holiday
    [InlineData("2017-12-04", 1)] // today included
    [InlineData("2017-12-22", 13)]
    [InlineData("2017-12-23", 14)]
    [InlineData("2017-12-31", 19)]
    [InlineData("2018-03-01", 19)] // after the month
    public void D5_Elapsed_days_run_to_the_cut_with_today(string cut, int elapsed) =>
        Assert.Equal(elapsed, Kazakhstan.ElapsedDays(December, DateOnly.Parse(cut, CultureInfo.InvariantCulture)));

    [Fact]
    public void AHEAD_1_A_holiday_of_one_city_slows_that_city_alone()
    {
        var city = new WorkingCalendar(new Dictionary<DateOnly, DayKind> { [new DateOnly(2017, 12, 4)] = DayKind.Holiday });
        var cut = new DateOnly(2017, 12, 8);

        Assert.Equal(6, WorkingCalendar.MondayToFriday.ElapsedDays(December, cut));
        Assert.Equal(5, city.ElapsedDays(December, cut));
    }
}
