using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Demo;
using Xunit;

namespace SalesDashboard.Web.Tests.Demo;

public sealed class DemoTrafficTests(SeededDemo seeded) : IClassFixture<SeededDemo>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Managers_move_win_lose_and_add_deals_under_their_own_names()
    {
        await using var context = await seeded.Database.OpenAsync();
        var last = await context.Journal.MaxAsync(row => row.Sequence, Ct);
        var deeds = seeded.Database.Get<DemoDeeds>();

        for (var i = 0; i < 150; i++)
        {
            Assert.True(await deeds.DoNextAsync(Ct));
        }

        var rows = await context.Journal.Where(row => row.Sequence > last).ToListAsync(Ct);
        var managers = await context.Employees.Where(employee => employee.Role == Role.Manager).Select(employee => employee.Name).ToListAsync(Ct);
        Assert.Equal(150, rows.Count);
        Assert.Empty(rows.Select(row => row.Actor).Except(managers));
        Assert.All(rows, row => Assert.Equal("Deal", row.Entity));

        var touched = rows.Select(row => row.EntityId).ToHashSet();
        var deals = await context.Deals.Where(deal => touched.Contains(deal.Id)).ToListAsync(Ct);
        Assert.Contains(deals, deal => deal.Kind == StageKind.Won && deal.ClosedOn == DemoDatabase.Today);
        Assert.Contains(deals, deal => deal.Kind == StageKind.Open);
        Assert.Contains(deals, deal => deal.ExternalId is null && deal.CreatedOn == DemoDatabase.Today && deal.Amount > 0);
        Assert.Contains(deals, deal => deal.Kind == StageKind.Lost);
        Assert.All(deals.Where(deal => deal.Kind == StageKind.Lost), deal => Assert.NotNull(deal.LostReasonId));
    }

    [Fact]
    public async Task A_company_that_is_no_demo_is_never_touched()
    {
        await using var database = new DemoDatabase("Development", ("Demo:Enabled", "false"));
        await database.Get<Migrator>().MigrateAsync(Ct);
        await using (var own = await database.OpenAsync())
        {
            own.Employees.Add(new Employee("Ada Own", Role.Manager));
            await own.SaveChangesAsync(Ct);
        }

        Assert.False(await database.Get<DemoDeeds>().DoNextAsync(Ct));
    }

    [Fact]
    public async Task STYLE_22_A_deed_that_fails_is_logged_and_the_next_one_follows()
    {
        // Without tables every deed fails.
        await using var database = new DemoDatabase("Development", ("Demo:Traffic", "true"), ("Demo:TrafficInterval", "00:00:00.02"));
        var log = new CountingLog(expected: 3);
        using var traffic = new DemoTraffic(database.Get<DemoDeeds>(), database.Get<IOptions<DemoOptions>>(), TimeProvider.System, log);

        await traffic.StartAsync(Ct);
        await log.Reached.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        await traffic.StopAsync(Ct);

        Assert.All(log.Levels, level => Assert.Equal(LogLevel.Warning, level));
        Assert.True(traffic.ExecuteTask is { IsCanceled: true } or { IsCompletedSuccessfully: true });
    }

    [Fact]
    public async Task Without_the_switch_nothing_moves()
    {
        await using var database = new DemoDatabase();
        using var traffic = new DemoTraffic(database.Get<DemoDeeds>(), database.Get<IOptions<DemoOptions>>(), TimeProvider.System, new CountingLog(expected: 1));

        await traffic.StartAsync(Ct);

        await (traffic.ExecuteTask ?? Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(30), Ct);
        Assert.True(traffic.ExecuteTask is { IsCompletedSuccessfully: true });
    }

    private sealed class CountingLog(int expected) : ILogger<DemoTraffic>
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentQueue<LogLevel> _levels = new();

        public Task Reached => _reached.Task;

        public IReadOnlyCollection<LogLevel> Levels => _levels;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _levels.Enqueue(logLevel);
            if (_levels.Count >= expected)
            {
                _reached.TrySetResult();
            }
        }
    }
}
