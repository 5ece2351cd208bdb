using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Tests.Support;

namespace SalesDashboard.Data.Tests;

public sealed class ModelTests
{
    [Fact]
    public void The_migrations_of_both_databases_hold_the_whole_model()
    {
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var server = new SqlServerDesignTimeFactory().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite lacks a migration");
        Assert.False(server.Database.HasPendingModelChanges(), "SQL Server lacks a migration");
    }

    [Fact]
    public void The_SQL_Server_script_creates_every_table()
    {
        using var server = new SqlServerDesignTimeFactory().CreateDbContext([]);

        var script = server.Database.GenerateCreateScript();

        foreach (var entity in server.Model.GetEntityTypes())
        {
            Assert.Contains($"CREATE TABLE [{entity.GetTableName()}] (", script, StringComparison.Ordinal);
        }

        Assert.Contains("[Rank] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL", script, StringComparison.Ordinal);
        Assert.DoesNotContain("ON DELETE CASCADE", script, StringComparison.Ordinal);
    }
}
