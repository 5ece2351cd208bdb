using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Checking;
using SalesDashboard.Data.Tests.Support;

namespace SalesDashboard.Data.Tests;

public sealed class CheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task An_untouched_database_has_no_findings(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Company.CreateAsync(database);

        Assert.Empty(await database.Get<DatabaseCheck>().RunAsync(Ct));
    }

    [Theory]
    [InlineData("UPDATE Journal SET Actor = 'somebody else' WHERE Sequence = 5", "Row 5 was changed")]
    [InlineData("UPDATE Journal SET After = '{}' WHERE Sequence = 1", "Row 1 was changed")]
    [InlineData("UPDATE Journal SET Hash = 'forged' WHERE Sequence = 6", "Row 6 was changed")]
    [InlineData("DELETE FROM Journal WHERE Sequence = 7", "Row 7 is missing")]
    public async Task R_goal_49_an_edited_or_deleted_journal_row_is_found(string tampering, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await Company.CreateAsync(database);
        await TamperAsync(database, tampering);

        var finding = Assert.Single(await database.Get<DatabaseCheck>().RunAsync(Ct));

        Assert.Equal("journal", finding.Area);
        Assert.StartsWith(expected, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_parent_is_found()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Company.CreateAsync(database);
        await TamperAsync(database, "PRAGMA foreign_keys=OFF; UPDATE Deals SET ProductId = 99 WHERE Id = 1");

        var finding = Assert.Single(await database.Get<DatabaseCheck>().RunAsync(Ct));

        Assert.Equal(("foreign keys", "Deals row 1 refers to a missing row of Products"), (finding.Area, finding.Message));
    }

    private static async Task TamperAsync(TestDatabase database, string sql)
    {
        await using var context = await database.OpenAsync();
        await context.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal), Ct);
    }
}
