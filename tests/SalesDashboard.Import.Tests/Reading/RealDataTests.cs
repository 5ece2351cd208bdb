using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using SalesDashboard.Testing;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

/// <summary>The MavenTech files beside the repository, as they are.</summary>
public sealed class RealDataTests
{
    [Theory]
    [InlineData("sales_pipeline.csv", 8800, 8)]
    [InlineData("sales_teams.csv", 35, 3)]
    [InlineData("accounts.csv", 85, 7)]
    [InlineData("products.csv", 7, 3)]
    public async Task The_files_of_the_preset_are_read_whole(string name, int rows, int columns)
    {
        await using var table = await ImportTable.OpenAsync(PathOf(name), ImportOptions.Default, Read.Token);

        Assert.Equal((rows, columns, ',', "utf-8"), (table.Facts.Rows, table.Columns.Count, table.Facts.Delimiter, table.Facts.Encoding));
        Assert.Equal(rows, (await table.RowsAsync()).Count);
    }

    [Fact]
    public async Task Dates_and_amounts_of_the_pipeline_have_no_errors()
    {
        await using var table = await ImportTable.OpenAsync(PathOf("sales_pipeline.csv"), ImportOptions.Default, Read.Token);

        var facts = table.Decide(dates: ["engage_date", "close_date"], amounts: ["close_value"]);
        var (sum, closed) = (0m, 0);
        await foreach (var row in table.ReadAsync(Read.Token))
        {
            row.Date("engage_date");
            closed += row.Date("close_date") is null ? 0 : 1;
            sum += row.Text("deal_stage") == "Won" ? row.Amount("close_value") ?? 0 : 0;
            Assert.Empty(row.Errors);
        }

        Assert.All(facts.Dates, fact => Assert.Equal("yyyy-MM-dd", fact.Style));
        Assert.Equal(6711, closed);
        Assert.Equal(10_005_534m, sum);
    }

    private static string PathOf(string file)
    {
        var path = SourceTree.PathOf("..", "shared", "data", "maven_crm", file);
        Assert.SkipWhen(!File.Exists(path), $"shared/data/maven_crm/{file} is not beside the repository.");
        return path;
    }
}
