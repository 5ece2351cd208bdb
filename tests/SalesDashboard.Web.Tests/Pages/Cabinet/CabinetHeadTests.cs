using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Cabinet;

public sealed class CabinetHeadTests : CabinetTest
{
    [Fact]
    public async Task CAB_10_to_CAB_16_Strip_tells_plan_execution_deals_coefficient_and_growth_of_the_month()
    {
        await FillWeekAsync();
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.Equal("Summary of December 2017", page.Find(".head").GetAttribute("aria-label"));
        Assert.Equal("BS", page.Find(".head .picture").TextContent);
        Assert.Equal("$21,000", Value(page, "Plan for the month"));
        Assert.Equal("38%", Value(page, "Plan execution"));
        Assert.Equal("4", Value(page, "Deals in work"));
        Assert.Equal("$1K", Value(page, "Sum of deals in work"));
        Assert.Equal("0", Value(page, "Client base growth").Split('\n')[0].Trim());
        Assert.Empty(page.FindAll(".head :is(input, textarea, select, button, [contenteditable])"));
    }

    [Fact]
    public async Task CAB_4e_CAB_15_Coefficient_is_shown_with_its_formula_and_numbers()
    {
        await FillWeekAsync();
        SignIn(Company.Bob);

        var summary = Render<MyMonthPage>().FindAll(".head summary")[0];

        // In time: cold call 1, demonstration 4. Late: meeting 3. Due: those and three open calls; the letter weighs nothing.
        Assert.Equal("59%", summary.TextContent);
        Assert.Equal("(5 + 0.5 × 3) / 11 = 59%", summary.GetAttribute("title"));
        Assert.Contains("(5 + 0.5 × 3) / 11 = 59%", summary.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Calls 1, Meetings 3, Demonstrations 4", summary.ParentElement?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_15_Weights_are_settings_that_open_pages_follow()
    {
        await FillWeekAsync();
        SignIn(Company.Bob);
        var page = Render<MyMonthPage>();

        await ChangeAsync("admin", context =>
        {
            context.Settings.Add(new Domain.Settings.Setting("ActivityWeight.demonstration", "0"));
            return Task.CompletedTask;
        });

        page.WaitForAssertion(() => Assert.Equal("(1 + 0.5 × 3) / 7 = 36%", page.FindAll(".head summary")[0].GetAttribute("title")));
    }

    [Fact]
    public void CAB_15_Without_anything_due_there_is_no_data()
    {
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>(parameters => parameters.Add(p => p.MonthText, "2017-10"));

        Assert.Equal("–", page.FindAll(".head summary")[0].TextContent);
        Assert.Equal("Nothing was due yet: no data", page.FindAll(".head summary")[0].GetAttribute("title"));
    }

    [Fact]
    public async Task CAB_16_Growth_counts_clients_whose_first_deal_is_of_the_month_and_names_them()
    {
        await ChangeAsync("sample", context =>
        {
            var bob = context.Employees.Single(employee => employee.Id == Company.Bob.Id);
            var stage = context.Stages.Single(stage => stage.Id == Company.New.Id);
            var client = new Domain.Clients.Client("Fresh mill", Domain.Clients.ClientKind.Company);
            var deal = new Domain.Deals.Deal("First order", stage, bob, "USD", StoredCompany.Today, "zz", DateTime.UnixEpoch);
            deal.SellTo(client);
            var repeated = new Domain.Deals.Deal("Repeated order", stage, bob, "USD", StoredCompany.Today, "zzz", DateTime.UnixEpoch);
            repeated.SellTo(context.Clients.Single(known => known.Name == "Prime Auto"));
            context.AddRange(client, deal, repeated);
            return Task.CompletedTask;
        });
        SignIn(Company.Bob);

        var growth = Render<MyMonthPage>().FindAll(".head details")[1];

        Assert.Equal("+1", growth.QuerySelector("summary")?.TextContent);
        Assert.Equal(["Fresh mill"], growth.QuerySelectorAll("li a").Select(link => link.TextContent));
        Assert.Contains("their first deal with the company was created in it", growth.QuerySelector("summary")?.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("Clients with deals in all: 2", growth.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void CAB_9_Cabinet_has_the_two_tabs_personal_data_and_personal_plans()
    {
        SignIn(Company.Bob);

        var data = Render<MyMonthPage>().FindAll(".tabs a");
        var plans = Render<PlansPage>().FindAll(".tabs a");

        Assert.Equal([("Personal data", "me", "page"), ("Personal plans", "me/plans", null)], data.Select(Tab));
        Assert.Equal([("Personal data", "me", null), ("Personal plans", "me/plans", "page")], plans.Select(Tab));

        static (string, string?, string?) Tab(IElement link) => (link.TextContent, link.GetAttribute("href"), link.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task CAB_4a_CAB_4c_CAB_6_CAB_18_One_window_shows_calls_meetings_deals_by_stage_plan_fact_and_coefficient()
    {
        await FillWeekAsync();
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.NotEmpty(page.FindAll("a.cell[aria-label='1/1, Mon\u00A011, Cold call: 1 in all, 1 closed']"));
        Assert.NotEmpty(page.FindAll("a.cell[aria-label='1/0!, Thu\u00A014, Incoming call, new client: 1 in all, 0 closed, 1 overdue']"));
        Assert.NotEmpty(page.FindAll("a.cell[aria-label='1/1, Mon\u00A011, Cold meeting: 1 in all, 1 closed']"));
        Assert.Equal("New: deals 4, sum $1K", page.Find(".stages a .visually-hidden").TextContent);
        Assert.StartsWith($"deals?pipeline={Company.Pipeline.Id}#stage-", page.Find(".stages a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHEAD_2_Each_figure_of_the_strip_is_the_sum_of_its_list_for_everybody_who_sees_it()
    {
        await FillWeekAsync();
        foreach (var scope in new SalesScope[] { new SalesScope.Employee(Company.Bob.Id), new SalesScope.Company() })
        {
            var view = Engine.Read(new MyMonthSpec(scope, Company.Bob.Id, null));

            Assert.Equal(view.Figures.Fact, view.Won.Sum);
            Assert.Equal((view.Figures.OpenCount, view.Figures.OpenSum), (view.Stages.Sum(stage => stage.Count), view.Stages.Sum(stage => stage.Sum)));
            Assert.Equal(view.Coefficient, view.Week.Coefficient(null));
            Assert.All(ActivityTypes.Nine, type => Assert.Equal(view.Week.Cell(null, type).All, view.Week.Days.Sum(day => view.Week.Cell(day, type).All)));
            Assert.All(Enum.GetValues<ActivityGroup>(), group => Assert.Equal(
                view.Week.Sum(null, group).All, ActivityTypes.Nine.Where(type => ActivityTypes.GroupOf(type) == group).Sum(type => view.Week.Cell(null, type).All)));
        }
    }

    [Fact]
    public void AHEAD_1_AHEAD_20_A_sentence_says_how_far_behind_in_money_and_working_days_and_what_each_day_has_to_bring()
    {
        SignIn(Company.Bob);

        var sentence = Render<MyMonthPage>().Find(".message");

        Assert.Equal(
            "$8K sold, $3K behind plan to date (3.0 working days). At this pace the month closes at 73% of plan; $1,300 are needed per working day left.",
            sentence.TextContent.Replace('\u00A0', ' '), ignoreCase: false);
        Assert.Equal("bad", sentence.QuerySelector("b")?.ClassName);
    }

    [Theory]
    [InlineData("2017-11", "Nothing sold in the month, there is no plan for the month yet.")]
    [InlineData("2018-01", "Nothing sold in the month, there is no plan for the month yet.")]
    public void AHEAD_20_Without_a_plan_the_sentence_compares_with_nothing(string month, string sentence)
    {
        SignIn(Company.Bob);

        Assert.Equal(sentence, Render<MyMonthPage>(parameters => parameters.Add(p => p.MonthText, month)).Find(".message").TextContent);
    }

    [Theory]
    [InlineData("ru-RU", "Выполнение плана", "Личные планы")]
    [InlineData("uk-UA", "Виконання плану", "Особисті плани")]
    [InlineData("es-ES", "Ejecución del plan", "Planes personales")]
    public async Task Cabinet_speaks_the_language_of_the_reader(string culture, string label, string tab)
    {
        await FillWeekAsync();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        SignIn(Company.Bob);

        var page = Render<MyMonthPage>();

        Assert.Contains(label, page.Find(".strip").TextContent, StringComparison.Ordinal);
        Assert.Contains(tab, page.Find(".tabs").TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("(Cabinet|Week|Plans)\\.[A-Z]", page.Markup);
    }

    private static string Value(IRenderedComponent<MyMonthPage> page, string label) => (page.FindAll(".strip > div")
        .Single(row => row.QuerySelector("dt")?.TextContent == label).QuerySelector("dd")?.TextContent ?? "").Trim();
}
