using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Testing;
using Xunit;

namespace SalesDashboard.Actions.Tests;

/// <summary>Actions over a real SQLite file on a frozen day; each test fills it with its own company.</summary>
public abstract class ActionTest : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-actions");
    private readonly ServiceProvider _services;

    protected ActionTest() => _services = new ServiceCollection()
        .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={File}" })
        .AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, Today))
        .AddActions()
        .BuildServiceProvider();

    protected static DateOnly Today { get; } = new(2017, 12, 15);

    /// <summary>An instant of <see cref="Today"/>.</summary>
    protected static DateTime Morning { get; } = new(2017, 12, 15, 9, 0, 0, DateTimeKind.Utc);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "sales.db");

    public async ValueTask InitializeAsync()
    {
        await MigratedFile.WriteAsync(File, Ct);
        await using var context = await OpenAsync();
        await FillAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task FillAsync(SalesDbContext context);

    protected T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    protected Task<SalesDbContext> OpenAsync() => Get<SalesDb>().OpenAsync(Caller.System("test"), Ct);

    /// <summary>The employee with the own records as scope.</summary>
    protected static Caller As(Employee employee) => As(employee, new SalesScope.Employee(employee.Id));

    protected static Caller As(Employee employee, SalesScope scope) => new(null, employee.Id, employee.Name, employee.Role, employee.Rights, scope);
}
