using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Checking;

/// <summary>What became of a backup.</summary>
public abstract record BackupResult
{
    private BackupResult()
    {
    }

    public sealed record Written(string Path, long Bytes) : BackupResult;

    /// <summary>Nothing was left behind; the message says why and what to do.</summary>
    public sealed record Refused(string Message) : BackupResult;
}

/// <summary>
/// A whole and consistent copy of the SQLite database while it is used: every save acknowledged before the call is in
/// it. SQL Server has its own backup.
/// </summary>
public sealed class Backup(SalesDb db)
{
    private const int CannotOpen = 14;
    private const int Full = 13;

    public async Task<BackupResult> WriteAsync(string path, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("backup"), ct);
        if (!context.Database.IsSqlite())
        {
            return new BackupResult.Refused("The database is on SQL Server. Use the server's own BACKUP DATABASE.");
        }

        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            return new BackupResult.Refused($"{target} is a folder. Name a file in it.");
        }

        if (File.Exists(target))
        {
            return new BackupResult.Refused($"{target} exists already. Name a new file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return new BackupResult.Refused($"The folder {Path.GetDirectoryName(target)} does not exist. Make it first.");
        }

        return await CopyAsync(context, target, ct);
    }

    private static async Task<BackupResult> CopyAsync(SalesDbContext context, string target, CancellationToken ct)
    {
        // Half a backup must not be taken for one: it gets its name when it is whole.
        var unfinished = target + ".part";
        File.Delete(unfinished);
        try
        {
            context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", ct);
            File.Move(unfinished, target);
            return new BackupResult.Written(target, new FileInfo(target).Length);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Full)
        {
            return new BackupResult.Refused($"The disk of {target} is full. Free some space or name a file on another disk.");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == CannotOpen)
        {
            return new BackupResult.Refused($"{target} cannot be written. Name a file in a folder that this program may write to.");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
