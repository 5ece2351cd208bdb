using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Activities;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Api;

public sealed class ActivitySummaryTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private const string Summary = "/api/v1/activity-summary";

    [Fact]
    public async Task CAB_6_Plan_fact_coefficient_and_statistics_stand_by_employee_department_region_and_company()
    {
        using var tara = await app.SignInAsync(app.Company.Tara);
        foreach (var by in new[] { "company", "region", "city", "department", "manager" })
        {
            var summary = await tara.JsonAsync($"{Summary}?month=2026-11&by={by}");
            var (rows, total) = (summary.GetProperty("rows").EnumerateArray().ToList(), summary.GetProperty("total"));

            Assert.NotEmpty(rows);
            if (by != "department")
            {
                foreach (var name in new[] { "calls", "tasks" })
                {
                    Assert.Equal(total.GetProperty(name).GetProperty("all").GetInt32(), rows.Sum(row => row.GetProperty(name).GetProperty("all").GetInt32()));
                }

                Assert.Equal(total.GetProperty("plan").GetDecimal(), rows.Sum(row => row.GetProperty("plan").GetDecimal()));
            }
        }
    }

    [Fact]
    public async Task AHEAD_2_A_row_counts_exactly_the_activities_that_are_listed_for_it()
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        await app.ChangeAsync(context =>
        {
            var eva = context.Employees.Single(employee => employee.Id == app.Company.Eva.Id);
            var due = new DateTime(2026, 11, 17, 9, 0, 0, DateTimeKind.Utc);
            foreach (var (type, late) in new[] { (ActivityType.MeetingCold, 0), (ActivityType.Demonstration, 1), (ActivityType.Letter, 0) })
            {
                var activity = new Activity(type, eva, due);
                activity.Close(due.AddDays(late), null);
                context.Activities.Add(activity);
            }

            return Task.CompletedTask;
        });

        var row = RowOf(await program.JsonAsync($"{Summary}?month=2026-11&by=manager"), app.Company.Eva.Id);
        var listed = (await program.JsonAsync("/api/v1/activities?from=2026-11-01&to=2026-11-30&employee=Eva")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(listed.Count, new[] { "calls", "meetings", "demonstrations", "letters", "tasks" }.Sum(kind => row.GetProperty(kind).GetProperty("all").GetInt32()));
        Assert.Equal(
            listed.Count(activity => activity.GetProperty("closedAt").ValueKind != JsonValueKind.Null),
            new[] { "calls", "meetings", "demonstrations", "letters", "tasks" }.Sum(kind => row.GetProperty(kind).GetProperty("closed").GetInt32()));
        // A call left open (1), a meeting in time (3), a demonstration late (4): (3 + 2) / 8.
        Assert.Equal(62.5m, row.GetProperty("coefficient").GetDecimal());
    }

    [Theory]
    [InlineData("Mia", 1)]
    [InlineData("Henry", 2)]
    [InlineData("Hanna", 4)]
    [InlineData("Tara", 4)]
    public async Task CAB_1_CAB_2_CAB_3_The_summary_holds_the_people_of_the_scope_only(string actor, int sellers)
    {
        using var browser = await app.SignInAsync(app.Company.People.Single(person => person.Email.StartsWith(actor, StringComparison.Ordinal)));

        var rows = (await browser.JsonAsync($"{Summary}?month=2026-11&by=manager")).GetProperty("rows").EnumerateArray().ToList();
        var page = await (await browser.GetAsync("/activities/2026-11", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var visible = rows.Select(row => row.GetProperty("key").GetString()).ToList();
        Assert.Equal(sellers, app.Company.Sellers.Count(seller => visible.Contains($"{seller.Id}")));
        Assert.All(app.Company.Sellers, seller => Assert.Equal(visible.Contains($"{seller.Id}"), page.Contains($"people/{seller.Id}/week", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("?by=product")]
    [InlineData("?by=planet")]
    [InlineData("?month=2026-13")]
    public async Task A_question_that_cannot_be_understood_is_not_guessed(string query)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        await (await program.GetAsync(Summary + query, TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task CAB_6_A_closed_activity_shows_in_the_totals_of_employee_and_company_at_once()
    {
        var engine = app.Services.GetRequiredService<LiveEngine>();
        var spec = new ActivitySummarySpec(new SalesScope.Company(), Month.Of(SalesAppFactory.Today), Breakdown.Manager);
        var before = engine.Read(spec);

        await app.ChangeAsync(context =>
        {
            var max = context.Employees.Single(employee => employee.Id == app.Company.Max.Id);
            var activity = new Activity(ActivityType.Task, max, SalesAppFactory.Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
            activity.Close(activity.DueAt, "Done");
            context.Activities.Add(activity);
            return Task.CompletedTask;
        });

        var after = engine.Read(spec);
        Assert.Equal(before.Figures.Tasks + new ActivityCount(1, 1), after.Figures.Tasks);
        Assert.Equal(before.Figures.Calls, after.Figures.Calls);
    }

    private static JsonElement RowOf(JsonElement summary, long id) =>
        summary.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("key").GetString() == $"{id}");
}
