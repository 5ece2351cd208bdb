using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using SalesDashboard.Web.Tests.Api;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>
/// R-goal 39 inside workbooks: the zip of each download is opened and every part of it is searched for canaries of people
/// outside the reader's scope; and the sum of the list is the tile (AHEAD-2), for each role.
/// </summary>
public sealed class WorkbookScopeTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static readonly string[] s_everybody = ["Mia", "Max", "Eva", "Emil", "Hanna", "Henry", "Tara", "Ada"];

    public static IEnumerable<TheoryDataRow<string, string[]>> Readers =>
    [
        new("Mia", ["Mia"]),
        new("Henry", ["Henry", "Eva", "Emil"]),
        new("Hanna", ["Hanna", "Mia", "Max", "Henry", "Eva", "Emil"]),
        new("Tara", s_everybody),
        new("Ada", s_everybody),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Readers))]
    public async Task R39_CAB_1_CAB_2_CAB_3_No_part_of_a_workbook_holds_a_canary_out_of_scope(string name, string[] visible)
    {
        using var browser = await app.SignInAsync(Person(name));
        var own = app.Company.Sellers.Where(seller => visible.Contains(NameOf(seller))).ToList();
        foreach (var address in (string[])
        [
            "/api/v1/deals/export?format=xlsx",
            "/api/v1/reports/consolidated?month=2026-11&format=xlsx",
            $"/api/v1/reports/employee-deals?employees={string.Join(',', own.Select(seller => seller.Id))}&from=2026-11&to=2026-11&format=xlsx",
        ])
        {
            var parts = await PartsAsync(browser, address);
            Assert.Contains(parts.Keys, part => part.StartsWith("xl/worksheets/", StringComparison.Ordinal));
            var all = string.Concat(parts.Values);
            Assert.All(own, seller => Assert.Contains(seller.Canary, all, StringComparison.Ordinal));
            Assert.All(app.Company.People.Where(person => !visible.Contains(NameOf(person))), person =>
                Assert.All(parts, part => Assert.False(part.Value.Contains(person.Canary, StringComparison.Ordinal), $"{address}: {part.Key} shows {name} something of {NameOf(person)}.")));
        }

        var stranger = app.Company.Sellers.FirstOrDefault(seller => !own.Contains(seller));
        if (stranger is not null)
        {
            using var refused = await browser.GetAsync($"/api/v1/reports/employee-deals?employees={own[0].Id},{stranger.Id}&from=2026-11&to=2026-11&format=xlsx", Ct);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task AHEAD_2_A_tile_is_the_sum_of_the_list_that_it_opens_for_every_role(string name, string[] visible)
    {
        using var browser = await app.SignInAsync(Person(name));
        var total = (await browser.JsonAsync("/api/v1/plan-fact?from=2026-11&to=2026-11&by=manager")).GetProperty("total");

        var open = await RowsAsync(browser, "/api/v1/deals/export?kind=open&format=xlsx");
        var won = await RowsAsync(browser, "/api/v1/deals/export?kind=won&date=closed&from=2026-11-01&to=2026-11-30&format=xlsx");

        Assert.Equal((total.GetProperty("openCount").GetInt32(), total.GetProperty("openSum").GetDecimal()), open);
        Assert.Equal((total.GetProperty("factCount").GetInt32(), total.GetProperty("fact").GetDecimal()), won);
        Assert.Equal(app.Company.Sellers.Count(seller => visible.Contains(NameOf(seller))), won.Count);
    }

    /// <summary>How many rows the first sheet has under its heads, and what their column "worth" adds up to.</summary>
    private static async Task<(int Count, decimal Worth)> RowsAsync(HttpClient browser, string address)
    {
        var parts = await PartsAsync(browser, address);
        var sheet = XDocument.Parse(parts.Single(part => part.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Value);
        var rows = sheet.Descendants().Where(element => element.Name.LocalName == "row").Select(row => row.Elements().ToList()).ToList();
        var column = rows[0].FindIndex(cell => cell.Value == "worth");
        Assert.True(column >= 0, $"{address} has no column worth.");
        return (rows.Count - 1, rows.Skip(1).Sum(row => decimal.Parse(row[column].Value, CultureInfo.InvariantCulture)));
    }

    private static async Task<Dictionary<string, string>> PartsAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Ct), ZipArchiveMode.Read);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Ct));
            parts.Add(entry.FullName, await reader.ReadToEndAsync(Ct));
        }

        return parts;
    }

    private TestPerson Person(string name) => app.Company.People.Single(person => NameOf(person) == name);

    private static string NameOf(TestPerson person) => person.Canary.Split('-')[1];
}
