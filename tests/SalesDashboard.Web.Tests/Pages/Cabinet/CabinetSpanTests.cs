using Bunit;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

/// <summary>Quarter and year of a cabinet. Bob's December: plan 21,000, fact 8,000, 11 of 21 working days.</summary>
public sealed class CabinetSpanTests : StoredPageTest
{
    [Theory]
    [InlineData("2017-12", 1, "2017-11", "2018-01")]
    [InlineData("2017-Q4", 3, "2017-Q3", "2018-Q1")]
    [InlineData("2017", 12, "2016", "2018")]
    public void The_address_names_month_quarter_or_year_and_its_neighbours(string text, int months, string before, string after)
    {
        Assert.True(CabinetSpan.TryParse(text, out var span));

        Assert.Equal((text, months, before, after), (span.ToString(), span.Length, span.Add(-1).ToString(), span.Add(1).ToString()));
        Assert.True(span.Period.Contains(new Month(2017, 12)));
    }

    [Theory]
    [InlineData("2017-Q5")]
    [InlineData("2017-Q0")]
    [InlineData("2017-13")]
    [InlineData("20171")]
    [InlineData("1899")]
    [InlineData("3000-Q1")]
    [InlineData("+017")]
    [InlineData("")]
    public void What_is_no_span_is_not_read(string text) => Assert.False(CabinetSpan.TryParse(text, out _));

    [Fact]
    public async Task CAB_9_A_quarter_has_its_months_on_the_axis_and_is_their_sum()
    {
        await PlanAsync(new Month(2017, 11), 9_000);
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>(parameters => parameters.Add(it => it.MonthText, "2017-Q4"));

        Assert.Equal("Q4 2017", page.Find("h1").TextContent);
        Assert.Equal("$8,000", page.Find(".big-number").TextContent);
        Assert.Equal(["$30,000", "$20,000", "$9,000", "$2,200"], page.FindAll(".hero dd").Select(value => value.TextContent));
        Assert.Equal(["Oct", "Nov", "Dec"], page.FindAll(".months .names span").Select(name => name.TextContent));
        Assert.Equal(["Month", "Quarter", "Year"], page.FindAll(".page-bar nav:first-of-type a").Select(link => link.TextContent));
        Assert.Equal("Quarter", page.Find(".page-bar nav:first-of-type [aria-current]").TextContent);
    }

    [Fact]
    public async Task AHEAD_2_The_year_is_the_sum_of_its_months()
    {
        await PlanAsync(new Month(2017, 3), 5_000);
        var scope = new SalesScope.Employee(Company.Bob.Id);

        var year = Engine.Read(new MyMonthSpec(scope, Company.Bob.Id, null, CabinetSpan.OfYear(new Month(2017, 12)))).Span;
        var month = Engine.Read(new MyMonthSpec(scope, Company.Bob.Id, null));

        Assert.Equal((26_000, month.Figures.Fact), (year?.Total.Plan, year?.Total.Fact));
        Assert.Equal(year?.Total.Fact, year?.Months.Sum(one => one.Fact));
        Assert.Equal(year?.Total.Plan, year?.Months.Sum(one => one.Plan));
        Assert.Equal(month.AtThisPace, year?.Months[^1].AtThisPace);
        Assert.Equal(month.NeededPerDay, Engine.Read(new MyMonthSpec(scope, Company.Bob.Id, null, CabinetSpan.OfMonth(new Month(2017, 12)))).Span?.NeededPerDay);
    }

    [Fact]
    public void CAB_1_A_quarter_of_somebody_else_is_not_found()
    {
        SignIn(Company.Bob);

        Render<MyMonthPage>(parameters => parameters.Add(it => it.PersonId, Company.Eve.Id).Add(it => it.MonthText, "2017-Q4"));

        Assert.Equal(1, NotFounds);
    }

    [Fact]
    public async Task AHEAD_1_Days_of_absence_are_no_working_days_of_the_cabinet()
    {
        await ChangeAsync("Ann Head", async context =>
            context.Add(new Absence(await context.Employees.SingleAsync(employee => employee.Id == Company.Bob.Id, Ct), new DateOnly(2017, 12, 18), new DateOnly(2017, 12, 22))));

        var view = Engine.Read(new MyMonthSpec(new SalesScope.Employee(Company.Bob.Id), Company.Bob.Id, null));

        Assert.Equal(new MonthProgress(11, 16), view.Progress);
        Assert.Equal(Math.Round(21_000m * 11 / 16, 2), view.Figures.PlanToDate);
        Assert.Equal(view.Figures.PlanToDate, view.Plan[view.Days.IndexOf(StoredCompany.Today)]);
        Assert.Equal(13_000m / 5, view.NeededPerDay);
        Assert.DoesNotContain(new DateOnly(2017, 12, 20), view.Days);
    }

    private Task PlanAsync(Month month, decimal amount) => ChangeAsync("Ann Head", async context =>
    {
        var plan = new Plan(await context.Employees.SingleAsync(employee => employee.Id == Company.Bob.Id, Ct), month, "USD");
        plan.Revise(amount, "USD", PlanStatus.Approved, "Ann Head", null, DateTime.UnixEpoch);
        context.Add(plan);
    });
}
