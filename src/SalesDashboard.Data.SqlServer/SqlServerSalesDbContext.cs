using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Data.SqlServer;

public sealed class SqlServerSalesDbContext(DbContextOptions<SqlServerSalesDbContext> options, SaveGate gate) : SalesDbContext(options, gate)
{
    // Compares by code point, as C# does with ranks and as SQLite does with all text.
    private const string Ordinal = "Latin1_General_100_BIN2";

    private const int LockRefused = 51000;
    private const int LogFull = 9002;
    private const int FileGroupFull = 1105;

    internal override SalesDbContext CreateTwin() => new SqlServerSalesDbContext(options, Gate);

    /// <summary>One writer at a time over all nodes, so that the journal's sequence has no gaps and its chain no forks.</summary>
    internal override async Task<IDbContextTransaction> BeginWriteAsync(TimeSpan patience, CancellationToken ct)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        try
        {
            var wait = Math.Max(0, (int)patience.TotalMilliseconds);
            await Database.ExecuteSqlAsync(
                $"""
                DECLARE @answer int;
                EXEC @answer = sp_getapplock @Resource = N'SalesDashboard.Journal', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = {wait};
                IF @answer < 0 THROW 51000, N'The journal is locked.', 1;
                """,
                ct);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    // Snapshot isolation must be allowed by the server's administrator first; nothing here depends on it.
    internal override Task<IDbContextTransaction?> BeginReadAsync(CancellationToken ct) => Task.FromResult<IDbContextTransaction?>(null);

    internal override DatabaseFault? FaultOf(Exception exception) => (exception as SqlException ?? exception.InnerException as SqlException)?.Number switch
    {
        LockRefused => DatabaseFault.Busy,
        LogFull or FileGroupFull => DatabaseFault.Full,
        _ => null,
    };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Deal>().Property(deal => deal.Rank).UseCollation(Ordinal);
        builder.Entity<ApiKey>().Property(key => key.Prefix).UseCollation(Ordinal);
        builder.Entity<OperationRecord>().Property(operation => operation.Owner).UseCollation(Ordinal);
        builder.Entity<OperationRecord>().Property(operation => operation.Key).UseCollation(Ordinal);
        foreach (var entity in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IExternal))).ToList())
        {
            builder.Entity(entity.ClrType).Property(nameof(IExternal.ExternalSystem)).UseCollation(Ordinal);
            builder.Entity(entity.ClrType).Property(nameof(IExternal.ExternalId)).UseCollation(Ordinal);
        }
    }
}
