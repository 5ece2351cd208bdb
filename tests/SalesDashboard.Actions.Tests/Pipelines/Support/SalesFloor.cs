using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Testing;
using Xunit;

namespace SalesDashboard.Actions.Tests.Pipelines.Support;

/// <summary>
/// Ann heads North with Bob and Eve, Sam sells in South, Ada administers. Pipeline "EU" (New, Offer, Won, Lost) has Bob, Eve
/// and Sam as members. Clients are nobody's unless a test says so. Today is Friday, 15 December 2017.
/// </summary>
public sealed class SalesFloor : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2017, 12, 15);

    /// <summary>An instant of <see cref="Today"/>.</summary>
    public static readonly DateTime Morning = new(2017, 12, 15, 9, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-floor-");
    private readonly ServiceProvider _services;

    public SalesFloor() => _services = new ServiceCollection()
        .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "sales.db")}" })
        .AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, Today))
        .AddActions()
        .BuildServiceProvider();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Department North { get; } = new("North");

    public Employee Ann { get; } = new("Ann", Role.DepartmentHead);

    public Employee Bob { get; } = new("Bob", Role.Manager);

    public Employee Eve { get; } = new("Eve", Role.Manager);

    public Employee Sam { get; } = new("Sam", Role.Manager);

    public Employee Ada { get; } = new("Ada", Role.Administrator);

    public Pipeline Eu { get; } = NewPipeline("EU");

    public LostReason Price { get; } = new("Price", needsComment: false, order: 1);

    public Caller Admin => new(null, Ada.Id, "Ada", Role.Administrator, Ada.Rights, new SalesScope.Company());

    public Caller Head => new(null, Ann.Id, "Ann", Role.DepartmentHead, Ann.Rights, new SalesScope.Departments([North.Id], Ann.Id));

    public Caller Seller => new(null, Bob.Id, "Bob", Role.Manager, Bob.Rights, new SalesScope.Employee(Bob.Id));

    public static Pipeline NewPipeline(string name)
    {
        var pipeline = new Pipeline(name);
        pipeline.AddStage("New", StageKind.Open, 10);
        pipeline.AddStage("Offer", StageKind.Open, 50);
        pipeline.AddStage("Won", StageKind.Won, 100);
        pipeline.AddStage("Lost", StageKind.Lost, 0);
        return pipeline;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await MigratedFile.WriteAsync(Path.Combine(_folder.FullName, "sales.db"), Ct);
        await using var context = await OpenAsync();
        var south = new Department("South");
        Ann.WorkIn(null, North);
        Bob.WorkIn(null, North);
        Eve.WorkIn(null, North);
        Sam.WorkIn(null, south);
        context.AddRange(North, south, Ann, Bob, Eve, Sam, Ada, Eu, Price);
        foreach (var member in new[] { Bob, Eve, Sam })
        {
            Eu.AddMember(member);
        }

        await context.SaveChangesAsync(Ct);
        North.AppointHead(Ann);
        await context.SaveChangesAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    public Task<SalesDbContext> OpenAsync() => Get<SalesDb>().OpenAsync(Caller.System("test"), Ct);

    public async Task<T> ReadAsync<T>(Func<SalesDbContext, Task<T>> read)
    {
        await using var context = await OpenAsync();
        return await read(context);
    }

    public async Task ChangeAsync(Func<SalesDbContext, Task> change)
    {
        await using var context = await OpenAsync();
        await change(context);
        await context.SaveChangesAsync(Ct);
    }

    /// <summary>Changes the pipeline as it is stored now.</summary>
    public Task ChangeEuAsync(Action<Pipeline> change) => ChangeAsync(async context => change(
        await context.Pipelines.Include(pipeline => pipeline.Stages).Include(pipeline => pipeline.Members).AsSplitQuery().SingleAsync(pipeline => pipeline.Id == Eu.Id, Ct)));

    public Task DistributeAsync(LeadChoice choice, LeadBalance balance) => ChangeEuAsync(eu => eu.Distribute(DistributionMode.Even, choice, balance));

    public Task AwayAsync(Employee employee, DateOnly until) => ChangeAsync(async context =>
        context.Add(new Absence(await context.Employees.SingleAsync(known => known.Id == employee.Id, Ct), Today.AddDays(-1), until)));

    /// <summary>New clients; answers their ids.</summary>
    public async Task<List<long>> ClientsAsync(int count, Employee? responsible = null)
    {
        await using var context = await OpenAsync();
        var owner = responsible is null ? null : await context.Employees.SingleAsync(employee => employee.Id == responsible.Id, Ct);
        var clients = Enumerable.Range(1, count).Select(number => new Client($"Client {number}", ClientKind.Company)).ToList();
        clients.ForEach(client => client.SetResponsible(owner));
        context.AddRange(clients);
        await context.SaveChangesAsync(Ct);
        return clients.ConvertAll(client => client.Id);
    }

    public Task<AddToPipeline.Outcome> AddAsync(IReadOnlyList<long> clients, Caller? caller = null, Employee? owner = null) =>
        Get<AddToPipeline>().ExecuteAsync(new AddToPipeline.Request(Eu.Id, clients) { OwnerId = owner?.Id }, caller ?? Admin, Ct);

    public async Task<IReadOnlyList<AddToPipeline.Item>> AddedAsync(IReadOnlyList<long> clients, Caller? caller = null, Employee? owner = null) =>
        Assert.IsType<AddToPipeline.Done>(await AddAsync(clients, caller, owner)).Items;
}
