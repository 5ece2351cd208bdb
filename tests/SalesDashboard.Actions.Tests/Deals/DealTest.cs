using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Testing;
using Xunit;

namespace SalesDashboard.Actions.Tests.Deals;

/// <summary>
/// Ann heads North, where Bob and Cid sell; Eve sells in South. One pipeline: New, Proposal, Agreement, Won, Lost. A real
/// SQLite file, and a live engine that gets every committed change.
/// </summary>
public abstract class DealTest : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-deals");
    private readonly ServiceProvider _services;

    protected DealTest()
    {
        Engine = new LiveEngine(TimeProvider.System, Today, (spec, fault) => throw new InvalidOperationException(spec.ToString(), fault));
        Engine.Replace(new SalesBook(Today), 0);
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(Statements))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IChangeSink>(Engine)
            .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "sales.db")}" })
            .AddSingleton(new BusinessClock(Clock, TimeZoneInfo.Utc, Today))
            .AddActions()
            .BuildServiceProvider();
    }

    protected static DateOnly Today { get; } = new(2017, 12, 15);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected SettableClock Clock { get; } = new();

    protected StatementLog Statements { get; } = new();

    protected LiveEngine Engine { get; }

    protected Employee Ann { get; } = new("Ann Head", Role.DepartmentHead);

    protected Employee Bob { get; } = new("Bob Seller", Role.Manager);

    protected Employee Cid { get; } = new("Cid Seller", Role.Manager);

    protected Employee Eve { get; } = new("Eve Secret", Role.Manager);

    protected Pipeline Pipeline { get; } = new("Sales");

    protected Stage New => Pipeline.Stages[0];

    protected Stage Proposal => Pipeline.Stages[1];

    protected Stage Agreement => Pipeline.Stages[2];

    protected Stage Won => Pipeline.Stages[3];

    protected Stage Lost => Pipeline.Stages[4];

    protected LostReason Price { get; } = new("Price", needsComment: false, order: 1);

    protected Client Client { get; } = new("Prime Auto", ClientKind.Company);

    protected Client SecretClient { get; } = new("Secret client", ClientKind.Company);

    protected Department North { get; } = new("North");

    public async ValueTask InitializeAsync()
    {
        await MigratedFile.WriteAsync(Path.Combine(_folder.FullName, "sales.db"), Ct);
        var south = new Department("South");
        Ann.WorkIn(null, North);
        Bob.WorkIn(null, North);
        Cid.WorkIn(null, North);
        Eve.WorkIn(null, south);
        Pipeline.AddStage("New", StageKind.Open, 10);
        Pipeline.AddStage("Proposal", StageKind.Open, 50);
        Pipeline.AddStage("Agreement", StageKind.Open, 80);
        Pipeline.AddStage("Won", StageKind.Won, 100);
        Pipeline.AddStage("Lost", StageKind.Lost, 0);
        Client.SetResponsible(Bob);
        SecretClient.SetResponsible(Eve);
        await using var context = await OpenAsync();
        context.AddRange(North, south, Ann, Bob, Cid, Eve, Pipeline, Price, Client, SecretClient);
        await context.SaveChangesAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        Engine.Dispose();
        Statements.Dispose();
        GC.SuppressFinalize(this);
    }

    protected T The<T>()
        where T : notnull => _services.GetRequiredService<T>();

    protected Caller As(Employee employee) => new(
        null,
        employee.Id,
        employee.Name,
        employee.Role,
        employee.Rights,
        employee.Role == Role.Manager ? new SalesScope.Employee(employee.Id) : new SalesScope.Departments([North.Id], employee.Id));

    protected Task<SalesDbContext> OpenAsync() => The<SalesDb>().OpenAsync(Caller.System("test"), Ct);

    protected async Task<T> ReadAsync<T>(Func<SalesDbContext, Task<T>> read)
    {
        await using var context = await OpenAsync();
        return await read(context);
    }

    protected Task<Deal> DealAsync(long id) =>
        ReadAsync(context => context.Deals.AsNoTracking().Include(deal => deal.Stage).SingleAsync(deal => deal.Id == id, Ct));

    protected Task<List<JournalEntry>> JournalAsync(long dealId) => ReadAsync(context =>
        context.Journal.AsNoTracking().Where(entry => entry.Entity == nameof(Deal) && entry.EntityId == dealId).OrderBy(entry => entry.Sequence).ToListAsync(Ct));

    /// <summary>So many open deals in a stage, in their order.</summary>
    protected async Task<IReadOnlyList<long>> AddDealsAsync(int count, Stage stage, Employee owner, decimal amount = 100, Func<int, string>? rank = null)
    {
        await using var context = await OpenAsync();
        var place = await context.Stages.Include(known => known.Pipeline).SingleAsync(known => known.Id == stage.Id, Ct);
        var person = await context.Employees.SingleAsync(known => known.Id == owner.Id, Ct);
        var last = await context.Deals.Where(deal => deal.StageId == stage.Id).MaxAsync(deal => deal.Rank, Ct);
        var deals = new List<Deal>(count);
        for (var number = 1; number <= count; number++)
        {
            last = rank?.Invoke(number) ?? Rank.Between(last, null);
            var deal = new Deal($"Deal {number}", place, person, "USD", Today, last, Clock.GetUtcNow().UtcDateTime);
            deal.Describe(deal.Title, amount, "USD", source: null, expectedCloseOn: null);
            deals.Add(deal);
        }

        context.AddRange(deals);
        await context.SaveChangesAsync(Ct);
        return deals.ConvertAll(deal => deal.Id);
    }

    protected Task<List<long>> OrderAsync(Stage stage) => ReadAsync(context =>
        context.Deals.Where(deal => deal.StageId == stage.Id).OrderBy(deal => deal.Rank).Select(deal => deal.Id).ToListAsync(Ct));

    protected List<long> LiveOrder(Stage stage) => Engine.Read(book => book.DealsOfStage(stage.Id).Select(deal => deal.Id).ToList());
}
