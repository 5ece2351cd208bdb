using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Import.Tests.Support;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;
using Xunit;

namespace SalesDashboard.Import.Tests;

/// <summary>The MavenTech files against the figures that were computed independently from them.</summary>
public sealed class MavenCrmTests : IClassFixture<MavenCrmTests.Imported>
{
    private static readonly Period s_whole = new(new Month(2016, 10), new Month(2017, 12));

    private readonly Imported _imported;

    public MavenCrmTests(Imported imported)
    {
        SharedData.Require("maven_crm");
        _imported = imported;
    }

    private SalesBook Book => _imported.Book;

    [Fact]
    public void Every_row_is_taken()
    {
        Assert.Equal(0, _imported.First.Refused);
        Assert.Equal([6, 35, 6, 85, 7, 8800], _imported.First.Files.Select(file => file.Created));
        Assert.Equal(["data_dictionary.csv"], _imported.First.Skipped);
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_writes_no_journal()
    {
        var before = await _imported.Company.JournalAsync();

        var second = Assert.IsType<ImportFiles.Done>(await _imported.ImportAsync()).Report;

        Assert.Equal((0, 0, 0, 8939), (second.Created, second.Updated, second.Refused, second.Unchanged));
        Assert.Equal(before, await _imported.Company.JournalAsync());
    }

    [Fact]
    public void The_totals_of_the_company_are_right()
    {
        var total = Read(Breakdown.Company).Total;

        Assert.Equal((10_005_534m, 4238, 2473, 2089, 4_966_215m), (total.Fact, total.FactCount, total.LostCount, total.OpenCount, total.OpenSum));
    }

    [Theory]
    [InlineData(Breakdown.Region, "by_office.csv", "regional_office")]
    [InlineData(Breakdown.City, "by_office.csv", "regional_office")]
    [InlineData(Breakdown.Department, "by_manager.csv", "manager")]
    [InlineData(Breakdown.Manager, "by_agent.csv", "sales_agent")]
    [InlineData(Breakdown.Product, "by_product.csv", "product")]
    [InlineData(Breakdown.Company, "total.csv", "all")]
    public void Every_figure_of_a_breakdown_is_right(Breakdown by, string file, string name)
    {
        var expected = SharedData.Rows(_imported.Expected(file)).ToDictionary(row => by == Breakdown.Company ? "" : row[name], Figures);

        var rows = Read(by).Rows.ToDictionary(row => row.Name, row => Figures(row.Measures));

        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), rows.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_quarter_is_right()
    {
        foreach (var row in SharedData.Rows(_imported.Expected("total_by_quarter.csv")))
        {
            var total = PlanFactReader.Read(Book, SalesScope.System, new PlanFactQuery(Quarter(row["period"]), Breakdown.Company)).Total;

            Assert.Equal(
                (row["period"], Number(row["won_sum_usd"]), Number(row["won_count"]), Number(row["lost_count"])),
                (row["period"], total.Fact, total.FactCount, total.LostCount));
        }
    }

    [Fact]
    public void Every_quarter_of_every_office_is_right()
    {
        foreach (var row in SharedData.Rows(_imported.Expected("office_by_quarter.csv")))
        {
            var view = PlanFactReader.Read(Book, SalesScope.System, new PlanFactQuery(Quarter(row["period"]), Breakdown.Region));
            var office = Assert.Single(view.Rows, office => office.Name == row["regional_office"]).Measures;

            Assert.Equal(
                (row["regional_office"], row["period"], Number(row["won_sum_usd"]), Number(row["won_count"]), Number(row["lost_count"])),
                (row["regional_office"], row["period"], office.Fact, office.FactCount, office.LostCount));
        }
    }

    [Fact]
    public void Every_stage_holds_its_deals_in_one_pipeline()
    {
        var expected = SharedData.Rows(_imported.Expected("stage_distribution.csv")).ToDictionary(row => row["deal_stage"], row => int.Parse(row["deals"], CultureInfo.InvariantCulture));

        Assert.Single(Book.Catalog.Pipelines);
        var stages = Book.Catalog.Stages.Values.OrderBy(stage => stage.Order).ToList();
        Assert.Equal(["Prospecting", "Engaging", "Won", "Lost"], stages.Select(stage => stage.Name));
        Assert.All(stages, stage => Assert.Equal(expected[stage.Name], Book.DealsOfStage(stage.Id).Count()));
    }

    [Fact]
    public async Task The_misspelt_GTXPro_joins_GTX_Pro()
    {
        var deals = await _imported.Company.ReadAsync(context => context.Deals.CountAsync(deal => deal.Product!.Name == "GTX Pro"));
        var products = await _imported.Company.ReadAsync(context => context.Products.CountAsync());

        Assert.Equal((1480, 7), (deals, products));
    }

    [Fact]
    public async Task Managers_head_departments_of_their_name()
    {
        var heads = await _imported.Company.ReadAsync(context => context.Departments.Select(row => new { row.Name, Head = row.Head!.Name }).ToListAsync());

        Assert.Equal(6, heads.Count);
        Assert.All(heads, row => Assert.Equal(row.Name, row.Head));
    }

    private PlanFactView Read(Breakdown by) => PlanFactReader.Read(Book, SalesScope.System, new PlanFactQuery(s_whole, by));

    private static (decimal Fact, decimal Won, decimal Lost, decimal Open, decimal OpenSum) Figures(IReadOnlyDictionary<string, string> row) =>
        (Number(row["won_sum_usd"]), Number(row["won_count"]), Number(row["lost_count"]), Number(row["open_total"]), Number(row["open_list_value_usd"]));

    private static (decimal Fact, decimal Won, decimal Lost, decimal Open, decimal OpenSum) Figures(Measures measures) =>
        (measures.Fact, measures.FactCount, measures.LostCount, measures.OpenCount, measures.OpenSum);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Period Quarter(string text)
    {
        var first = new Month(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), ((text[^1] - '1') * 3) + 1);
        return new Period(first, first.Add(2));
    }

    /// <summary>The import of the real files, made once for all tests.</summary>
    public sealed class Imported : IAsyncLifetime
    {
        internal ImportCompany Company { get; private set; } = null!;

        internal ImportReport First { get; private set; } = null!;

        internal SalesBook Book { get; private set; } = null!;

        internal string Expected(string file) => Path.Combine(SharedData.Folder("maven_crm"), "expected", file);

        internal Task<ImportFiles.Outcome> ImportAsync() =>
            Company.ImportAsync(new ImportRequest(ImportSource.Find(SharedData.Folder("maven_crm"))) { Preset = "maven-crm" });

        public async ValueTask InitializeAsync()
        {
            if (SharedData.Find("maven_crm") is null)
            {
                return;
            }

            Company = await ImportCompany.CreateAsync();
            First = Assert.IsType<ImportFiles.Done>(await ImportAsync()).Report;
            Book = await Company.BookAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (Company is not null)
            {
                await Company.DisposeAsync();
            }
        }
    }
}
