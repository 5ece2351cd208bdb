using System.Globalization;
using SalesDashboard.Domain.Calendar;
using Xunit;

namespace SalesDashboard.Domain.Tests.Calendar;

public sealed class PeriodTests
{
    private static readonly Period Quarter = new(new Month(2017, 11), new Month(2018, 1));

    [Fact]
    public void CRM_30_A_period_holds_its_months_with_both_ends() =>
        Assert.Equal(["2017-11", "2017-12", "2018-01"], Quarter.Months.Select(month => month.ToString()));

    [Theory]
    [InlineData("2017-10-31", false)]
    [InlineData("2017-11-01", true)]
    [InlineData("2018-01-31", true)]
    [InlineData("2018-02-01", false)]
    public void A_date_belongs_to_the_period_of_its_month(string date, bool isInside) =>
        Assert.Equal(isInside, Quarter.Contains(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void One_month_is_a_period() => Assert.Single(new Period(Quarter.From, Quarter.From).Months);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Period(Quarter.To, Quarter.From));
}
