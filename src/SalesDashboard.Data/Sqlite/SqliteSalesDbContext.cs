using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SalesDashboard.Data.Saving;

namespace SalesDashboard.Data.Sqlite;

public sealed class SqliteSalesDbContext(DbContextOptions<SqliteSalesDbContext> options, SaveGate gate) : SalesDbContext(options, gate)
{
    private const int Busy = 5;
    private const int Full = 13;

    internal override SalesDbContext CreateTwin() => new SqliteSalesDbContext(options, Gate);

    internal override async Task<IDbContextTransaction> BeginWriteAsync(TimeSpan patience, CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)Database.GetDbConnection();
        try
        {
            // What the queue has already cost is not waited again. The driver counts whole seconds.
            var left = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds));
            await SetBusyTimeoutAsync(left, ct);
            connection.DefaultTimeout = left;

            // The driver begins with BEGIN IMMEDIATE: the write lock first, so reading what is written then never fails.
            return await Database.BeginTransactionAsync(ct);
        }
        finally
        {
            connection.DefaultTimeout = SqliteConnections.BusyTimeoutSeconds;
            await Database.CloseConnectionAsync();
        }
    }

    internal override async Task<IDbContextTransaction?> BeginReadAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), ct);
    }

    internal override DatabaseFault? FaultOf(Exception exception) => (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        Busy => DatabaseFault.Busy,
        Full => DatabaseFault.Full,
        _ => null,
    };

    private async Task SetBusyTimeoutAsync(int seconds, CancellationToken ct)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={seconds * 1000}");
        await command.ExecuteNonQueryAsync(ct);
    }
}
