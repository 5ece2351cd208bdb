using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

public sealed class MyMonthTests : StoredPageTest
{
    [Fact]
    public void PLAN_20_CAB_17_Head_tells_fact_plan_deviation_and_what_each_day_left_has_to_bring()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.Equal("December 2017", page.Find("h1").TextContent);
        Assert.Equal("11 of 21 working days", page.Find(".page-bar .chip").TextContent);
        Assert.Equal("$8,000", page.Find(".big-number").TextContent);
        Assert.Equal("38%", page.Find(".share b").TextContent);
        Assert.Equal("\u22123K to date", page.Find(".share .chip").TextContent);
        Assert.Equal("$21,000", Value(page, "Plan for the month"));
        Assert.Equal("$11,000", Value(page, "Plan to date"));
        Assert.Equal("$9,000", Value(page, "Forecast"));
        Assert.Equal("$15,273", Value(page, "At this pace"));
        Assert.Equal("$1,300", Value(page, "Needed per working day left"));
        Assert.Equal("3.0", Value(page, "Working days behind plan"));
    }

    [Fact]
    public void CAB_11_Plan_is_shown_and_cannot_be_edited()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.Empty(page.FindAll("input, textarea, select, [contenteditable]"));
    }

    [Fact]
    public void AHEAD_2_Way_through_the_month_ends_in_the_numbers_of_the_head()
    {
        var view = Engine.Read(new MyMonthSpec(new SalesScope.Employee(Company.Bob.Id), Company.Bob.Id, null));

        Assert.Equal(21, view.Days.Length);
        Assert.Equal(view.Figures.Fact, view.Fact[^1]);
        Assert.Equal(view.Figures.Plan, view.Plan[^1]);
        Assert.Equal(view.Figures.PlanToDate, view.Plan[view.Days.IndexOf(StoredCompany.Today)]);
        Assert.Equal(view.Figures.Expected, view.Expected.Sum);
        Assert.Equal(view.Figures.ExpectedCount, view.Expected.Count);
        Assert.Equal(view.Figures.Fact, view.Won.Sum);
        Assert.Equal(view.Figures.OpenCount, view.Stages.Sum(stage => stage.Count));
        Assert.Equal(view.Figures.OpenSum, view.Stages.Sum(stage => stage.Sum));
    }

    [Fact]
    public async Task Won_deal_changes_the_month_by_itself()
    {
        SignIn(Company.Bob);
        var page = Render<MyMonthPage>();

        await ChangeAsync("Ann Head", async context =>
        {
            var deal = await context.Deals.SingleAsync(deal => deal.Id == Company.Open[1].Id, Ct);
            var won = await context.Stages.SingleAsync(stage => stage.Id == Company.Won.Id, Ct);
            deal.MoveTo(won, "zz", loss: null, StoredCompany.Today, DateTime.UnixEpoch);
        });

        page.WaitForAssertion(() => Assert.Equal("$8,200", page.Find(".big-number").TextContent));
        Assert.Equal("flash", page.Find(".big-number span").ClassName);
        Assert.Contains("Urgent deal", page.Find("section[aria-label='Won this month']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void First_drawing_of_a_number_does_not_flash()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.NotEqual("flash", page.Find(".big-number span").ClassName);
    }

    [Fact]
    public void CAB_13_CAB_14_Deals_in_work_are_counted_with_those_without_a_next_step()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.Equal(["4", "1K", "1"], page.FindAll(".numbers .kpi-number").Select(number => number.TextContent));
        Assert.StartsWith($"deals?pipeline={Company.Pipeline.Id}#stage-{Company.New.Id}", page.Find(".stages a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Next_steps_are_told_by_urgency_and_the_overdue_ones_come_first()
    {
        SignIn(Company.Bob);

        var steps = Render<MyMonthPage>().FindAll("section[aria-labelledby='steps-heading'] li");

        Assert.Equal(["2 days late", "3:00\u00A0PM", "Dec\u00A020"], steps.Select(step => step.QuerySelector(".when")?.TextContent));
        Assert.Equal(["when bad", "when today", "when "], steps.Select(step => step.QuerySelector(".when")?.ClassName));
        Assert.Equal($"deals/{Company.Open[0].Id}", steps[0].QuerySelector("a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData(999_999L)]
    [InlineData(null)]
    public void CAB_1_Person_outside_the_scope_is_answered_like_one_who_does_not_exist(long? missing)
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>(parameters => parameters.Add(p => p.PersonId, missing ?? Company.Eve.Id));

        Assert.Equal(1, NotFounds);
        Assert.Equal("", page.Markup.Trim());
    }

    [Fact]
    public void CAB_2_Head_looks_at_a_person_of_the_own_department_and_at_nobody_else()
    {
        SignIn(Company.Ann);

        var page = Render<MyMonthPage>(parameters => parameters.Add(p => p.PersonId, Company.Bob.Id));

        Assert.Equal("Bob Seller, December 2017", page.Find("h1").TextContent);
        Assert.Equal($"people/{Company.Bob.Id}/2017-11", page.Find("[data-shortcut='[']").GetAttribute("href"));
        Assert.Equal(0, NotFounds);

        page.Render(parameters => parameters.Add(p => p.PersonId, Company.Eve.Id));

        page.WaitForAssertion(() => Assert.Equal(1, NotFounds));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void CAB_1_Nothing_of_another_person_is_in_the_page()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("777", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("999", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_who_leaves_the_department_leaves_the_open_page_of_its_head()
    {
        SignIn(Company.Ann);
        var page = Render<MyMonthPage>(parameters => parameters.Add(p => p.PersonId, Company.Bob.Id));

        await ChangeAsync("admin", async context =>
        {
            var bob = await context.Employees.SingleAsync(employee => employee.Id == Company.Bob.Id, Ct);
            bob.WorkIn(null, await context.Departments.SingleAsync(department => department.Name == "South", Ct));
        });

        page.WaitForAssertion(() => Assert.Equal("", page.Markup.Trim()));
    }

    [Fact]
    public void Month_without_a_plan_has_dashes_and_no_ratio()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>(parameters => parameters.Add(p => p.MonthText, "2018-01"));

        Assert.Equal("January 2018", page.Find("h1").TextContent);
        Assert.Contains("No plan for January 2018 yet.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("–", Value(page, "Plan for the month"));
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Passed_month_asks_for_nothing_any_more()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>(parameters => parameters.Add(p => p.MonthText, "2017-11"));

        Assert.DoesNotContain("Needed per working day left", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".live"));
    }

    [Fact]
    public void Month_that_is_none_is_not_found()
    {
        SignIn(Company.Bob);

        Render<MyMonthPage>(parameters => parameters.Add(p => p.MonthText, "2017-13"));

        Assert.Equal(1, NotFounds);
    }

    [Fact]
    public void Change_of_another_person_does_not_touch_the_view()
    {
        var spec = new MyMonthSpec(new SalesScope.Company(), Company.Bob.Id, null);

        var (others, own) = Engine.Read(book => (
            spec.IsTouchedBy(new Effect(Touch.Figures | Touch.Cards, Company.Eve.Id, Company.Eve.Id), book),
            spec.IsTouchedBy(new Effect(Touch.Figures, Company.Eve.Id, Company.Bob.Id), book)));

        Assert.False(others);
        Assert.True(own);
    }

    [Theory]
    [InlineData("ru-RU", "Декабрь 2017", "11 из 21 рабочих дней")]
    [InlineData("uk-UA", "Грудень 2017", "11 з 21 робочих днів")]
    [InlineData("es-ES", "Diciembre 2017", "11 de 21 días laborables")]
    public void Page_speaks_the_language_of_the_reader(string culture, string title, string days)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.Equal(days, page.Find(".page-bar .chip").TextContent);
    }

    private static string? Value(IRenderedComponent<MyMonthPage> page, string label) => page.FindAll(".key-values > div")
        .Single(row => row.QuerySelector("dt")?.TextContent == label).QuerySelector("dd")?.TextContent;
}
