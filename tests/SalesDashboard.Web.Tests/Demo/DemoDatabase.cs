using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SalesDashboard.Actions;
using SalesDashboard.Data;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Demo;
using Xunit;

namespace SalesDashboard.Web.Tests.Demo;

/// <summary>A new SQLite file with the services of the demo on it; deleted at the end.</summary>
public sealed class DemoDatabase : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-demo");
    private readonly ServiceProvider _services;

    public DemoDatabase(string environment = "Development", params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new Surroundings(environment));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, Today));
        services.AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "demo.db")}" });
        services.AddActions();
        services.AddDemo(configuration);
        _services = services.BuildServiceProvider();
    }

    public DemoAccounts Accounts => Get<DemoAccounts>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task SeedAsync()
    {
        await Get<Migrator>().MigrateAsync(TestContext.Current.CancellationToken);
        await Get<DemoSeeder>().SeedAsync(TestContext.Current.CancellationToken);
    }

    public Task<SalesDbContext> OpenAsync() => Get<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "SalesDashboard.Web";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
