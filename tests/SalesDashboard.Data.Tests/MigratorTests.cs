using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Data.Tests.Support;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Tests;

public sealed class MigratorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R_goal_5_the_lock_of_a_killed_migration_does_not_stop_the_next_one()
    {
        using var folder = new TestFolder();
        await using (var killed = new SqliteConnection($"Data Source={folder.File("sales.db")};Pooling=False"))
        {
            await killed.OpenAsync(Ct);
            await using var command = killed.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
                INSERT INTO __EFMigrationsLock VALUES (1, '2026-03-02 09:29:59');
                """;
            await command.ExecuteNonQueryAsync(Ct);
        }

        await using var database = await TestDatabase.CreateAsync(folder: folder).WaitAsync(TimeSpan.FromSeconds(15), Ct);

        await using var context = await database.OpenAsync();
        Assert.Equal(0, await context.Deals.CountAsync(Ct));
    }

    [Fact]
    public async Task Two_processes_that_start_together_migrate_once()
    {
        using var folder = new TestFolder();
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TestDatabase.CreateAsync(folder: folder), Ct)));

        await using var context = await starts[0].OpenAsync();
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync(Ct));
        foreach (var start in starts)
        {
            await start.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_of_the_first_release_is_brought_forward_with_all_it_holds()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = await database.OpenAsync())
        {
            var pipeline = new Pipeline("Sales");
            pipeline.AddStage("New", StageKind.Open, 10).Configure(10, "#2b59d9", stuckAfterDays: 7, asksLostReason: false);
            context.Add(pipeline);
            await context.SaveChangesAsync(Ct);
            await context.Database.MigrateAsync("Initial", Ct);
            Assert.Single(await context.Database.GetAppliedMigrationsAsync(Ct));
        }

        await database.Get<Migrator>().MigrateAsync(Ct);

        await using var now = await database.OpenAsync();
        Assert.Empty(await now.Database.GetPendingMigrationsAsync(Ct));
        var stage = await now.Stages.SingleAsync(Ct);
        Assert.Equal(("New", 10, "#2b59d9", 7), (stage.Name, stage.Probability, stage.Color, stage.StuckAfterDays ?? 0));
    }

    [Fact]
    public async Task A_start_waits_while_another_process_migrates()
    {
        using var folder = new TestFolder();
        var running = new FileStream(folder.File("sales.db.migrating"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        // Nothing in a migration of SQLite is truly asynchronous, so one that did not wait would be done by now.
        var start = TestDatabase.CreateAsync(folder: folder);
        Assert.False(start.IsCompleted);
        Assert.False(File.Exists(folder.File("sales.db")));

        await running.DisposeAsync();
        await using var database = await start;
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.OpenAsync();
        await context.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0')", Ct);

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Get<Migrator>().MigrateAsync(Ct));

        Assert.Contains("29990101000000_Future", refusal.Message, StringComparison.Ordinal);
    }
}
