using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Migrating;

/// <summary>
/// Brings the tables to the state of this program. On SQLite one process at a time migrates, held by a lock on a file
/// beside the database that the system releases when the process dies; so a row of EF's own lock table that is found
/// under it is a dead process's and is cleared (R-goal 5). On SQL Server EF's own lock ends with its connection.
/// </summary>
public sealed class Migrator(SalesDb db, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="DatabaseRefusedException">The database is newer than this program, or no database.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("migrator"), ct);
        if (!context.Database.IsSqlite())
        {
            await RefuseNewerAsync(context, ct);
            await context.Database.MigrateAsync(ct);
            return;
        }

        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        await using var lease = await TakeLeaseAsync(file + ".migrating", ct);
        await RefuseNewerAsync(context, ct);
        if ((await context.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await ClearDeadLockAsync(context, ct);
            await context.Database.MigrateAsync(ct);
        }
    }

    private static async Task RefuseNewerAsync(SalesDbContext context, CancellationToken ct)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(ct);
        var unknown = applied.Except(context.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
        {
            throw new DatabaseRefusedException(
                $"The database {context.Database.GetDbConnection().DataSource} was made by a newer program (it has the migration {unknown[^1]}). "
                + "Start that program, or restore a backup of this version.");
        }
    }

    private static async Task ClearDeadLockAsync(SalesDbContext context, CancellationToken ct)
    {
        var tables = await context.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(ct);
        if (tables > 0)
        {
            await context.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", ct);
        }
    }

    private async Task<FileStream> TakeLeaseAsync(string path, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception)
            {
                if (time.GetElapsedTime(started) > s_patience)
                {
                    throw new DatabaseRefusedException(
                        $"Another process has been migrating the database for {s_patience.TotalMinutes} minutes (it holds {path}). End it or wait.", exception);
                }
            }

            await Task.Delay(s_pause, time, ct);
        }
    }
}
