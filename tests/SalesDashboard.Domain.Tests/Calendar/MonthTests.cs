using SalesDashboard.Domain.Calendar;
using Xunit;

namespace SalesDashboard.Domain.Tests.Calendar;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2017-12", 2017, 12)]
    [InlineData("2018-01", 2018, 1)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void A_month_is_read_from_year_and_number(string text, int year, int number)
    {
        Assert.True(Month.TryParse(text, out var month));
        Assert.Equal(new Month(year, number), month);
        Assert.Equal(text, month.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2017-13")]
    [InlineData("2017-00")]
    [InlineData("0000-01")]
    [InlineData("2017-1")]
    [InlineData("2017/12")]
    [InlineData("201712")]
    [InlineData("2017-12-01")]
    [InlineData(" 017-12")]
    [InlineData("-017-12")]
    [InlineData("2017-+1")]
    public void Anything_else_is_not_a_month(string? text) => Assert.False(Month.TryParse(text, out _));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2017, 0)]
    [InlineData(2017, 13)]
    public void A_month_that_does_not_exist_is_refused(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Theory]
    [InlineData(2017, 12, 1, 2018, 1)]
    [InlineData(2018, 1, -1, 2017, 12)]
    [InlineData(2017, 11, 14, 2019, 1)]
    [InlineData(2017, 6, 0, 2017, 6)]
    public void Adding_months_passes_the_turn_of_the_year(int year, int number, int months, int expectedYear, int expectedNumber) =>
        Assert.Equal(new Month(expectedYear, expectedNumber), new Month(year, number).Add(months));

    [Theory]
    [InlineData(2017, 12, 31)]
    [InlineData(2017, 2, 28)]
    [InlineData(2016, 2, 29)]
    [InlineData(2017, 4, 30)]
    public void The_last_day_knows_leap_years(int year, int number, int day)
    {
        var month = new Month(year, number);

        Assert.Equal(new DateOnly(year, number, 1), month.FirstDay);
        Assert.Equal(new DateOnly(year, number, day), month.LastDay);
    }

    [Fact]
    public void The_stored_code_comes_back_as_the_same_month()
    {
        var month = new Month(2017, 12);

        Assert.Equal(201712, month.Code);
        Assert.Equal(month, Month.FromCode(201712));
    }

    [Fact]
    public void Months_are_ordered_over_years()
    {
        var december = new Month(2017, 12);
        var january = new Month(2018, 1);

        Assert.True(december < january);
        Assert.True(january > december);
        Assert.True(december <= Month.Of(new DateOnly(2017, 12, 31)));
        Assert.True(december >= Month.Of(new DateOnly(2017, 12, 1)));
        Assert.Equal([december, january], new[] { january, december }.Order());
    }
}
