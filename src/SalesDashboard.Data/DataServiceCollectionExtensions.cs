using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesDashboard.Data.Checking;
using SalesDashboard.Data.Deals;
using SalesDashboard.Data.Identity;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Data.Saving;
using SalesDashboard.Data.Sqlite;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data;

public static class DataServiceCollectionExtensions
{
    /// <summary>The database on SQLite. For SQL Server use <c>AddSalesSqlServer</c> of SalesDashboard.Data.SqlServer.</summary>
    /// <exception cref="DatabaseRefusedException">The options name no usable file.</exception>
    public static IServiceCollection AddSalesData(this IServiceCollection services, DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            throw new DatabaseRefusedException($"Database:Provider is {options.Provider}, but the SQLite database was asked for.");
        }

        var connectionString = SqliteConnections.Prepare(options.ConnectionString);
        return services.AddSalesContext<SqliteSalesDbContext>(builder => builder
            .UseSqlite(connectionString)
            .AddInterceptors(new SqliteConnectionInterceptor()));
    }

    /// <summary>What both databases share. Everything is a singleton but the context of the Identity stores.</summary>
    public static IServiceCollection AddSalesContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : SalesDbContext
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<TContext>(configure);
        services.AddSingleton(provider => new SaveGate(provider.GetRequiredService<TimeProvider>(), provider.GetService<IChangeSink>));
        services.AddSingleton(provider => new SalesDb(provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext));
        services.AddScoped<SalesDbContext>(provider => provider.GetRequiredService<SalesDb>().Open(Caller.System("sign-in")));
        services.AddSingleton<ChangeReader>();
        services.AddSingleton<ColumnRanks>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<DatabaseCheck>();
        services.AddSingleton<SqlTotals>();
        services.AddSingleton<Backup>();
        services.AddSingleton<IXmlRepository, DatabaseKeyRing>();
        return services;
    }
}
