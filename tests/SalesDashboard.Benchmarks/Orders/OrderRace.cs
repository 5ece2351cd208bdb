using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Benchmarks.Orders;

/// <summary>Random moves by eight workers on 200 cards, then a thousand insertions into one gap, on a real SQLite file (R-goal 22).</summary>
internal static class OrderRace
{
    private const int Cards = 200;
    private const int Workers = 8;
    private static readonly DateOnly s_today = new(2017, 12, 15);
    private static readonly Caller s_caller = Caller.System("order");

    public static async Task PrintAsync(int moves)
    {
        var folder = Directory.CreateTempSubdirectory("sales-order-");
        using var engine = new LiveEngine(TimeProvider.System, s_today, (_, _) => { });
        engine.Replace(new SalesBook(s_today), 0);
        await using var services = new ServiceCollection()
            .AddSingleton<IChangeSink>(engine)
            .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "sales.db")}" })
            .AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, s_today))
            .AddActions()
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        var stages = await FillAsync(services.GetRequiredService<SalesDb>());
        var action = services.GetRequiredService<MoveDeal>();

        var times = new ConcurrentBag<double>();
        var conflicts = 0;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(1, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (var i = 0; i < moves / Workers; i++)
            {
                var request = engine.Read(book => Pick(book, stages, random));
                var at = Stopwatch.GetTimestamp();
                var outcome = await action.ExecuteAsync(request, s_caller, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                if (outcome is MoveDeal.Conflict)
                {
                    Interlocked.Increment(ref conflicts);
                }
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await CheckAsync(services.GetRequiredService<SalesDb>(), engine, stages);
        Print($"{moves:N0} random moves by {Workers} workers: {moves / seconds:N0}/s, p95 {Percentile(times):N1} ms, {conflicts:N0} came second, one order, no card lost");
        await PrintGapAsync(engine, action, stages[0]);
        await CheckAsync(services.GetRequiredService<SalesDb>(), engine, stages);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task PrintGapAsync(LiveEngine engine, MoveDeal action, long stage)
    {
        var times = new List<double>();
        var longest = 0;
        for (var i = 0; i < 1_000; i++)
        {
            var request = engine.Read(book =>
            {
                var column = book.DealsOfStage(stage).ToList();
                return new MoveDeal.Request(column[^1].Id, stage, column[0].Id, column[^1].Version);
            });
            var at = Stopwatch.GetTimestamp();
            var outcome = await action.ExecuteAsync(request, s_caller, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            longest = Math.Max(longest, outcome is MoveDeal.Moved moved ? moved.Deal.Rank.Length : 0);
        }

        Print($"1,000 insertions into one gap: p95 {Percentile(times):N1} ms, slowest {times.Max():N1} ms (a column spread anew), longest rank {longest}");
    }

    private static async Task CheckAsync(SalesDb db, LiveEngine engine, IReadOnlyList<long> stages)
    {
        await using var context = await db.OpenAsync(s_caller, CancellationToken.None);
        var cards = 0;
        foreach (var stage in stages)
        {
            var stored = await context.Deals.Where(deal => deal.StageId == stage).OrderBy(deal => deal.Rank).Select(deal => new { deal.Id, deal.Rank }).ToListAsync();
            cards += stored.Count;
            if (!stored.Select(card => card.Id).SequenceEqual(engine.Read(book => book.DealsOfStage(stage).Select(deal => deal.Id).ToList()))
                || stored.Any(card => card.Rank.Length > Rank.MaxLength))
            {
                throw new InvalidOperationException($"Stage {stage} has another order in the database than in the book, or a rank that is too long.");
            }
        }

        if (cards != Cards)
        {
            throw new InvalidOperationException($"{cards} of {Cards} cards are left.");
        }
    }

    private static async Task<IReadOnlyList<long>> FillAsync(SalesDb db)
    {
        await using var context = await db.OpenAsync(s_caller, CancellationToken.None);
        var (pipeline, owner) = (new Pipeline("Sales"), new Employee("Bob", Role.Manager));
        Stage[] stages = [.. new[] { "New", "Proposal", "Agreement" }.Select(name => pipeline.AddStage(name, StageKind.Open, 50))];
        context.AddRange(pipeline, owner);
        await context.SaveChangesAsync();
        string? rank = null;
        for (var i = 0; i < Cards; i++)
        {
            rank = Rank.Between(rank, null);
            context.Add(new Deal($"Deal {i}", stages[0], owner, "USD", s_today, rank, DateTime.UnixEpoch));
        }

        await context.SaveChangesAsync();
        return [.. stages.Select(stage => stage.Id)];
    }

    private static MoveDeal.Request Pick(SalesBook book, IReadOnlyList<long> stages, Random random)
    {
        var deal = book.Deals.Values.ElementAt(random.Next(Cards));
        var target = stages[random.Next(stages.Count)];
        var column = book.DealsOfStage(target).Select(card => card.Id).Where(id => id != deal.Id).ToList();
        return new MoveDeal.Request(deal.Id, target, column.Count > 0 ? column[random.Next(column.Count)] : null, deal.Version);
    }

    private static double Percentile(IEnumerable<double> times) => times.Order().ToList() is var sorted ? sorted[(int)(sorted.Count * .95)] : 0;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
