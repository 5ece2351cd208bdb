using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SalesDashboard.Data.Saving;
using SalesDashboard.Data.SqlServer;
using SalesDashboard.Data.Sqlite;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Tests.Support;

/// <summary>Used by <c>dotnet ef</c>; no connection is opened.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSalesDbContext>
{
    public SqliteSalesDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteSalesDbContext>().UseSqlite("Data Source=design-time.db").Options,
        new SaveGate(TimeProvider.System, () => null))
    {
        Caller = Caller.System("design-time"),
    };
}

/// <inheritdoc cref="SqliteDesignTimeFactory" />
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerSalesDbContext>
{
    public SqlServerSalesDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqlServerSalesDbContext>().UseSqlServer("Server=design-time").Options,
        new SaveGate(TimeProvider.System, () => null))
    {
        Caller = Caller.System("design-time"),
    };
}
