using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SalesDashboard.Data.SqlServer;

public static class SqlServerServiceCollectionExtensions
{
    /// <summary>The database on SQL Server; a broken connection is tried again with the whole transaction.</summary>
    /// <exception cref="DatabaseRefusedException">The options ask for another database.</exception>
    public static IServiceCollection AddSalesSqlServer(this IServiceCollection services, DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.SqlServer)
        {
            throw new DatabaseRefusedException($"Database:Provider is {options.Provider}, but SQL Server was asked for.");
        }

        return services.AddSalesContext<SqlServerSalesDbContext>(builder => builder
            .UseSqlServer(options.ConnectionString, server => server.EnableRetryOnFailure()));
    }
}
