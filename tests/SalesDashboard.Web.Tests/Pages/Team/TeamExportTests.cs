using System.Net;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Team;

/// <summary>Downloads of the team and company pages, cut to who asks (CAB-39, CAB-5, CAB-6; R-goal 39).</summary>
public sealed class TeamExportTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CAB_39_A_head_downloads_the_deals_of_one_or_several_people()
    {
        using var hanna = await app.SignInAsync(app.Company.Hanna);

        var one = await LinesAsync(hanna, Address(app.Company.Mia));
        var several = await LinesAsync(hanna, Address(app.Company.Mia, app.Company.Eva));

        Assert.Equal((4, 7), (one.Length, several.Length));
        Assert.All(one.Skip(1), line => Assert.Contains(app.Company.Mia.Canary, line, StringComparison.Ordinal));
        Assert.StartsWith("id,deal_id,title,employee", one[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CAB_39_The_same_as_a_workbook()
    {
        using var hanna = await app.SignInAsync(app.Company.Hanna);
        using var answer = await hanna.GetAsync(Address(app.Company.Mia).Replace("csv", "xlsx", StringComparison.Ordinal), Ct);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(Ct))[..2]);
        Assert.Equal("deals-2026-11-2026-11.xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task CAB_39_A_deal_belongs_to_the_months_in_which_it_lived()
    {
        using var hanna = await app.SignInAsync(app.Company.Hanna);

        // Begun on 10 November: the closed ones ended on the 19th, the open one goes on.
        Assert.Single(await LinesAsync(hanna, Address(app.Company.Mia).Replace("2026-11", "2026-10", StringComparison.Ordinal)));
        Assert.Equal(2, (await LinesAsync(hanna, Address(app.Company.Mia).Replace("2026-11", "2026-12", StringComparison.Ordinal))).Length);
    }

    [Theory]
    [InlineData("Henry", "Mia")]
    [InlineData("Mia", "Max")]
    [InlineData("Eva", "Mia")]
    public async Task CAB_2_Somebody_outside_the_scope_is_like_nobody(string who, string whom)
    {
        using var browser = await app.SignInAsync(Person(who));
        using var foreign = await browser.GetAsync(Address(Person(whom)), Ct);
        using var missing = await browser.GetAsync("/api/v1/reports/employee-deals?employees=999999&from=2026-11&to=2026-11", Ct);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        Assert.DoesNotContain("CNR-", await foreign.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employees=&from=2026-11&to=2026-11")]
    [InlineData("employees=a&from=2026-11&to=2026-11")]
    [InlineData("employees=1&from=2026-13&to=2026-11")]
    [InlineData("employees=1&from=2026-12&to=2026-11")]
    [InlineData("employees=1&from=2026-11&to=2026-11&format=pdf")]
    public async Task A_question_that_cannot_be_read_is_told_so(string query)
    {
        using var hanna = await app.SignInAsync(app.Company.Hanna);
        using var answer = await hanna.GetAsync($"/api/v1/reports/employee-deals?{query}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task CAB_5_CAB_6_The_consolidated_report_has_every_level_with_its_figures_and_statistics()
    {
        using var tara = await app.SignInAsync(app.Company.Tara);
        var lines = await LinesAsync(tara, "/api/v1/reports/consolidated?month=2026-11");

        Assert.EndsWith("activity_coefficient,activities_planned,activities_done,calls_planned,calls_done,tasks_planned,tasks_done", lines[0], StringComparison.Ordinal);
        Assert.Equal(["city", "company", "department", "manager", "region"], lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().Order(StringComparer.Ordinal));
        var company = lines.Single(line => line.StartsWith("company,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(("20000", "4000", "4"), (company[4], company[6], company[16]));
        var managers = lines.Where(line => line.StartsWith("manager,", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        Assert.Equal(decimal.Parse(company[6], null), managers.Sum(row => decimal.Parse(row[6], null)));
        Assert.Equal(4, managers.Sum(row => int.Parse(row[14], null)));
    }

    [Theory]
    [InlineData("Hanna", new[] { "Hanna", "Mia", "Max", "Henry", "Eva", "Emil" })]
    [InlineData("Henry", new[] { "Henry", "Eva", "Emil" })]
    [InlineData("Mia", new[] { "Mia" })]
    public async Task CAB_2_CAB_3_The_consolidated_report_is_cut_to_the_scope(string who, string[] visible)
    {
        using var browser = await app.SignInAsync(Person(who));
        var text = string.Join('\n', await LinesAsync(browser, "/api/v1/reports/consolidated?month=2026-11"));

        Assert.All(app.Company.People.Where(person => !visible.Contains(person.Canary.Split('-')[1])), person => Assert.DoesNotContain(person.Canary, text, StringComparison.Ordinal));
        Assert.All(app.Company.Sellers.Where(person => visible.Contains(person.Canary.Split('-')[1])), person => Assert.Contains(person.Canary, text, StringComparison.Ordinal));
    }

    private static string Address(params TestPerson[] people) =>
        $"/api/v1/reports/employee-deals?employees={string.Join(',', people.Select(person => person.Id))}&from=2026-11&to=2026-11&format=csv";

    private TestPerson Person(string name) => app.Company.People.Single(person => person.Canary.StartsWith($"CNR-{name}-", StringComparison.Ordinal));

    private static async Task<string[]> LinesAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
