using System.Text.Json;
using SalesDashboard.E2E.Support;
using Xunit;

namespace SalesDashboard.E2E.Stories;

/// <summary>
/// A newcomer's real data: the MavenTech files go through the command line into an empty database, and REST tells the
/// figures that are known of them.
/// </summary>
public sealed class MavenStory
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imported_deals_give_the_known_plan_fact_and_a_second_import_changes_nothing()
    {
        var data = Repository.SharedData("maven_crm");
        Assert.SkipWhen(data is null, "The MavenTech files are not beside the repository.");
        await using var app = AppProcess.Prepare("Production", "--Sales:Today=2017-12-31");

        var (first, report) = await app.CommandAsync(Ct, "import", data, "--preset", "maven-crm");
        Assert.True(first == 0, report);
        var (second, again) = await app.CommandAsync(Ct, "import", data, "--preset", "maven-crm");
        Assert.True(second == 0, again);
        var company = await app.KeyAsync("reader", "company", Ct);
        var head = await app.KeyAsync("reader", "department:Melvin Marxen", Ct);
        await app.StartAgainAsync(Ct);

        using var all = new Api(app.Url, company);
        var regions = await all.GetAsync("/api/v1/plan-fact?from=2016-10&to=2017-12&by=region", Ct);
        AssertRow(regions, "Central", 3_346_293, won: 1_629, lost: 975, open: 908, worth: 1_898_408);
        AssertRow(regions, "East", 3_090_594, won: 1_171, lost: 687, open: 433, worth: 1_069_586);
        AssertRow(regions, "West", 3_568_647, won: 1_438, lost: 811, open: 748, worth: 1_998_221);
        AssertMeasures(regions.GetProperty("total"), 10_005_534, won: 4_238, lost: 2_473, open: 2_089, worth: 4_966_215);
        foreach (var (from, to, fact) in new[]
        {
            ("2017-01", "2017-03", 1_134_672m), ("2017-04", "2017-06", 3_086_111m), ("2017-07", "2017-09", 2_982_255m), ("2017-10", "2017-12", 2_802_496m),
        })
        {
            var quarter = await all.GetAsync($"/api/v1/plan-fact?from={from}&to={to}&by=company", Ct);
            Assert.Equal(fact, quarter.GetProperty("total").GetProperty("fact").GetDecimal());
        }

        using var own = new Api(app.Url, head);
        var department = await own.GetAsync("/api/v1/plan-fact?from=2016-10&to=2017-12&by=department", Ct);
        AssertMeasures(department.GetProperty("total"), 2_251_930, won: 882, lost: 536, open: 511, worth: 1_312_792);
        var row = Assert.Single(department.GetProperty("rows").EnumerateArray());
        Assert.Equal("Melvin Marxen", row.GetProperty("name").GetString());

        await app.KillAsync();
        var (check, findings) = await app.CommandAsync(Ct, "check");
        Assert.True(check == 0, findings);
    }

    private static void AssertRow(JsonElement view, string name, decimal fact, int won, int lost, int open, decimal worth) => AssertMeasures(
        Assert.Single(view.GetProperty("rows").EnumerateArray(), row => row.GetProperty("name").GetString() == name), fact, won, lost, open, worth);

    private static void AssertMeasures(JsonElement measures, decimal fact, int won, int lost, int open, decimal worth)
    {
        Assert.Equal(fact, Number("fact"));
        Assert.Equal(won, Number("factCount"));
        Assert.Equal(lost, Number("lostCount"));
        Assert.Equal(open, Number("openCount"));
        Assert.Equal(worth, Number("openSum"));

        decimal Number(string name) => measures.GetProperty(name).GetDecimal();
    }
}
