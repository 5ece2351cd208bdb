using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Benchmarks.Fanouts;

/// <summary>What one change costs its writer and the loop, however many screens look at the view it touches.</summary>
internal static class Fanout
{
    private const int Rounds = 5;
    private const int Deals = 100_000;
    private const int Changes = 200;

    public static void Print(IReadOnlyList<int> watchers)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Deals:N0} deals, plan-fact of the company by region; per change"));
        Console.WriteLine("  watchers        publish    compute + post      per watcher        bytes");
        foreach (var count in watchers)
        {
            Print(count);
        }
    }

    private static void Print(int count)
    {
        var company = new Company(Deals);
        var clock = new SteppingTime();
        using var engine = new LiveEngine(clock, Company.Today, (_, fault) => throw new InvalidOperationException("The view failed.", fault));
        engine.Replace(company.Book(), 0);
        var month = Month.Of(Company.Today);
        var spec = new PlanFactSpec(new SalesScope.Company(), new PlanFactQuery(new Period(month, month), Breakdown.Region));
        var watches = Enumerable.Range(0, count).Select(_ => engine.Watch(spec)).ToList();
        engine.Tick();

        var publish = Best.Of(Rounds, Changes, () => Repeat(() => Publish(engine, company)));
        var both = Best.Of(Rounds, Changes, () => Repeat(() =>
        {
            Publish(engine, company);
            clock.Step();
            engine.Tick();
        }));

        var post = both.Nanoseconds - publish.Nanoseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {count,8:N0} {publish.Nanoseconds / 1000,11:N1} us {post / 1000,14:N1} us {post / count,13:N0} ns {both.Bytes,12:N0}"));
        watches.ForEach(watch => watch.Dispose());
    }

    private static void Publish(LiveEngine engine, Company company) =>
        engine.Publish(new ChangeSet(1, 1, [new Upserted<DealSnapshot>(company.Drop())]));

    private static void Repeat(Action action)
    {
        for (var i = 0; i < Changes; i++)
        {
            action();
        }
    }
}
