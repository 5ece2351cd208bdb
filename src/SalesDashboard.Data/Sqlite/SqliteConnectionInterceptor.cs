using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesDashboard.Data.Sqlite;

/// <summary>
/// Sets what durability rests on at each opened connection and then looks whether it holds: a file system without
/// shared memory, for one, quietly stays without WAL.
/// </summary>
internal sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    private const int ReadOnly = 8;
    private const int NotADatabase = 26;

    private const string Settings =
        """
        PRAGMA journal_mode=WAL;
        PRAGMA synchronous=FULL;
        PRAGMA foreign_keys=ON;
        PRAGMA busy_timeout=5000;
        PRAGMA synchronous;
        PRAGMA foreign_keys;
        """;

    // What the pragmas above answer; setting synchronous and foreign_keys answers nothing.
    private static readonly (string Name, string Value)[] s_expected =
        [("journal_mode", "wal"), ("busy_timeout", "5000"), ("synchronous", "2"), ("foreign_keys", "1")];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        try
        {
            using var reader = command.ExecuteReader();
            foreach (var (name, value) in s_expected)
            {
                var found = reader.Read() ? Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture) : null;
                reader.NextResult();
                if (found != value)
                {
                    throw new DatabaseRefusedException(
                        $"The database {connection.DataSource} does not keep {name}={value} (it has {found ?? "nothing"}). Put it on a local disk.");
                }
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == ReadOnly && IsForReading(connection))
        {
            // EF looks so whether the file exists; a restored backup is not in WAL yet. Nothing is written here.
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == ReadOnly)
        {
            throw new DatabaseRefusedException(
                $"The database {connection.DataSource} cannot be written. Give this program the right to write the file and its folder.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == NotADatabase)
        {
            throw new DatabaseRefusedException(
                $"{connection.DataSource} is not a SQLite database, or it is damaged. Name another file in Database:ConnectionString or restore a backup.",
                exception);
        }
    }

    private static bool IsForReading(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;

    // The driver has nothing asynchronous to offer here.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
