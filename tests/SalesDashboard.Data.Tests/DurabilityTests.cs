using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Tests.Support;

namespace SalesDashboard.Data.Tests;

public sealed class DurabilityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R_goal_3_each_of_twenty_connections_is_durable()
    {
        await using var database = await TestDatabase.CreateAsync();
        var contexts = new List<SalesDbContext>();
        for (var i = 0; i < 20; i++)
        {
            var context = await database.OpenAsync();
            await context.Database.OpenConnectionAsync(Ct);
            contexts.Add(context);
        }

        foreach (var context in contexts)
        {
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            Assert.Equal("wal", Pragma(connection, "journal_mode"));
            Assert.Equal("2", Pragma(connection, "synchronous"));
            Assert.Equal("1", Pragma(connection, "foreign_keys"));
            Assert.Equal("5000", Pragma(connection, "busy_timeout"));
            Assert.Equal(5, connection.DefaultTimeout);
            await context.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_name()
    {
        using var folder = new TestFolder();
        var path = folder.File("sales.db");
        await File.WriteAllTextAsync(path, new string('x', 8192), Ct);

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => TestDatabase.CreateAsync(folder: folder));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("")]
    [InlineData("Colour=blue")]
    public void A_connection_string_without_a_file_is_refused(string connectionString)
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();

        Assert.Throws<DatabaseRefusedException>(() => services.AddSalesData(new DatabaseOptions { ConnectionString = connectionString }));
    }

    private static string? Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
