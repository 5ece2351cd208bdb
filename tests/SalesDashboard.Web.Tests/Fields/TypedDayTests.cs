using System.Globalization;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Tests.Fields;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("en-US", "3/15/2027")]
    [InlineData("en-US", "03152027")]
    [InlineData("en-US", "3.15.27")]
    [InlineData("ru-RU", "15.03.2027")]
    [InlineData("ru-RU", "150327")]
    [InlineData("uk-UA", "15 3 2027")]
    [InlineData("es-ES", "15/3/2027")]
    [InlineData("es-ES", "2027-03-15")]
    public void LIVE_6_A_day_is_read_in_the_order_of_the_language(string culture, string text)
    {
        Assert.True(TypedDay.TryParse(text, CultureInfo.GetCultureInfo(culture), out var day));
        Assert.Equal(new DateOnly(2027, 3, 15), day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3/15")]
    [InlineData("15/3/2027")]
    [InlineData("2/29/2027")]
    [InlineData("3/15/0002")]
    [InlineData("3/15/2")]
    [InlineData("tomorrow")]
    public void LIVE_1_What_is_no_day_becomes_none(string text) => Assert.False(TypedDay.TryParse(text, CultureInfo.GetCultureInfo("en-US"), out _));

    [Theory]
    [InlineData("15:45", 15, 45)]
    [InlineData("1545", 15, 45)]
    [InlineData("945", 9, 45)]
    [InlineData("3:45 PM", 15, 45)]
    [InlineData("12:05 am", 0, 5)]
    [InlineData("3 p. m.", 15, 0)]
    [InlineData("15.45", 15, 45)]
    [InlineData("7", 7, 0)]
    public void LIVE_1_A_time_is_read_in_the_ways_of_all_languages(string text, int hour, int minute)
    {
        Assert.True(TypedTime.TryParse(text, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("15:75")]
    [InlineData("15:45 pm")]
    [InlineData("noon")]
    public void LIVE_1_What_is_no_time_becomes_none(string text) => Assert.False(TypedTime.TryParse(text, out _));
}
