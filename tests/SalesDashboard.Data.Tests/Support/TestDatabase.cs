using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Data.SqlServer;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Tests.Support;

/// <summary>A migrated database of its own, made as the product makes it and removed at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string SqlServerVariable = "SALESDASHBOARD_TEST_SQLSERVER";

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    private TestDatabase(DatabaseProvider provider, TestFolder? folder, IInterceptor[] interceptors)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? new TestFolder();
        Options = OptionsFor(provider, Folder);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IChangeSink>(Sink);
        if (provider == DatabaseProvider.Sqlite)
        {
            services.AddSalesData(Options);
        }
        else
        {
            services.AddSalesSqlServer(Options);
        }

        services.ConfigureDbContext<Sqlite.SqliteSalesDbContext>(builder => builder.AddInterceptors(interceptors));
        services.ConfigureDbContext<SqlServerSalesDbContext>(builder => builder.AddInterceptors(interceptors));
        _services = services.BuildServiceProvider();
    }

    public TestFolder Folder { get; }

    public DatabaseOptions Options { get; }

    public TestClock Clock { get; } = new();

    public RecordingSink Sink { get; } = new();

    public SalesDb Db => Get<SalesDb>();

    public IServiceProvider Services => _services;

    public static async Task<TestDatabase> CreateAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, TestFolder? folder = null, params IInterceptor[] interceptors)
    {
        var database = new TestDatabase(provider, folder, interceptors);
        await database.Get<Migrator>().MigrateAsync(CancellationToken.None);
        return database;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<SalesDbContext> OpenAsync() => OpenAsync(Caller.System("test"));

    public Task<SalesDbContext> OpenAsync(SalesScope scope) =>
        OpenAsync(Caller.System("test") with { Scope = scope });

    public Task<SalesDbContext> OpenAsync(Caller caller) => Db.OpenAsync(caller, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Options.Provider == DatabaseProvider.SqlServer)
        {
            await using var context = await OpenAsync();
            await context.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            Folder.Dispose();
        }
    }

    private static DatabaseOptions OptionsFor(DatabaseProvider provider, TestFolder folder)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            return new DatabaseOptions { ConnectionString = $"Data Source={folder.File("sales.db")}" };
        }

        var server = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(SqlServerVariable))
        {
            InitialCatalog = $"sales_test_{Guid.NewGuid():N}",
        };
        return new DatabaseOptions { Provider = provider, ConnectionString = server.ToString() };
    }
}
