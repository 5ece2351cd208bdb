using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesDashboard.Data.Access;
using SalesDashboard.Web.Tests.Api;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Reports;

/// <summary>The report as a page without a circuit and over REST, for every role.</summary>
public sealed partial class LostReportTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> People => new() { { "Mia", 1 }, { "Hanna", 4 }, { "Henry", 2 }, { "Tara", 4 }, { "Ada", 4 } };

    [Theory, MemberData(nameof(People))]
    public async Task AHEAD_2_PIPE_64_Each_figure_of_the_page_opens_the_list_that_makes_it(string name, int lost)
    {
        using var browser = await SignInAsync(name);
        var html = await browser.GetStringAsync("/reports/lost?by=manager&details=1", Ct);
        var figures = Figure().Matches(html).Select(match => (Count: int.Parse(match.Groups[1].Value, null), Href: WebUtility.HtmlDecode(match.Groups[2].Value))).ToList();

        Assert.True(figures.Count >= 8, html);
        foreach (var (count, href) in figures)
        {
            var list = await browser.GetStringAsync($"/{href}", Ct);
            Assert.Contains($"{count} deal", Chip().Match(list).Groups[1].Value, StringComparison.Ordinal);
        }

        Assert.Contains((lost, "deals?view=list&kind=lost"), figures);
    }

    [Fact]
    public async Task PIPE_63_PIPE_65_The_chart_and_the_sentence_are_in_the_first_html()
    {
        using var browser = await SignInAsync("Tara");

        var html = await browser.GetStringAsync("/reports/lost", Ct);

        Assert.Contains("4 of 8 closed deals were lost (50%). Most often: Too expensive, 100% of them", html, StringComparison.Ordinal);
        Assert.Matches("<svg[^>]*role=\"group\"[^>]*aria-label=\"Lost reasons\"", html);
        Assert.Contains("4 of 4 managers", html, StringComparison.Ordinal);
        Assert.Contains("shared by most", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PIPE_55_A_report_is_added_from_the_tab_saved_and_opened_again_by_its_owner_alone()
    {
        using var browser = await SignInAsync("Hanna");
        Assert.Contains(" Add new report", await browser.GetStringAsync("/reports", Ct), StringComparison.Ordinal);

        var answer = await browser.SubmitAsync("/reports?new=1", "report", ("Form.Type", "lost"), ("Form.Name", "Losses of 2026"), ("Form.by", "manager"), ("Form.from", "2026-01-01"));

        Assert.Equal("/reports/lost?by=manager&from=2026-01-01", answer.Headers.Location?.ToString() is { } location ? new Uri(new Uri("http://localhost"), location).PathAndQuery : await answer.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Losses of 2026", await browser.GetStringAsync("/reports", Ct), StringComparison.Ordinal);
        using var other = await SignInAsync("Tara");
        Assert.DoesNotContain("Losses of 2026", await other.GetStringAsync("/reports", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 4, 4)]
    [InlineData("from=2026-11&to=2026-11", 4, 4)]
    [InlineData("to=2026-10-31", 0, 0)]
    [InlineData("by=manager&details=true", 4, 4)]
    public async Task PIPE_56_PIPE_57_Rest_gives_the_same_figures(string query, int won, int lost)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        var report = await program.JsonAsync($"/api/v1/reports/lost-reasons?{query}");

        Assert.Equal((won, lost), Counts(report.GetProperty("total")));
        Assert.Equal(won + lost, report.GetProperty("rows").EnumerateArray().Sum(row => Counts(row).Won + Counts(row).Lost));
        Assert.Equal(query.Contains("details", StringComparison.Ordinal), report.GetProperty("rows").EnumerateArray().Any(row => row.GetProperty("details").ValueKind == JsonValueKind.Array));
    }

    [Theory]
    [InlineData("by=reason")]
    [InlineData("from=yesterday")]
    [InlineData("details=maybe")]
    [InlineData("from=2026-12&to=2026-01")]
    [InlineData("manager=1")]
    public async Task What_cannot_be_read_is_a_problem(string query)
    {
        using var program = await app.ProgramAsync(ApiKeyRole.Reader);

        await (await program.GetAsync($"/api/v1/reports/lost-reasons?{query}", Ct)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    private static (int Won, int Lost) Counts(JsonElement row) => (row.GetProperty("won").GetInt32(), row.GetProperty("lost").GetInt32());

    private async Task<HttpClient> SignInAsync(string name)
    {
        var person = app.Company.People.Single(person => person.Email.StartsWith(name, StringComparison.Ordinal));
        var browser = app.Visitor();
        await browser.SubmitAsync("/signin", "signin", ("Form.Email", person.Email), ("Form.Password", TestCompany.Password));
        return browser;
    }

    [GeneratedRegex("data-figure=\"(\\d+)\"[^>]*href=\"([^\"]+)\"")]
    private static partial Regex Figure();

    [GeneratedRegex("<h1[^>]*>Deals</h1>\\s*<span class=\"chip num\"[^>]*>([^<]+)<")]
    private static partial Regex Chip();
}
