using System.Globalization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Benchmarks.Rollups;

/// <summary>What a change costs in the book, with its orders, counts, days and months, beside adding four numbers (goal G8: at most 100 times).</summary>
internal static class Rollup
{
    private const int Rounds = 5;

    public static void Print(IReadOnlyList<int> sizes)
    {
        foreach (var deals in sizes)
        {
            Print(deals);
        }
    }

    private static void Print(int deals)
    {
        var changes = Math.Min(deals, 100_000);
        var arrays = Arrays(deals);
        var company = new Company(deals);
        var book = company.Book();
        var move = Apply(book, changes, company.Drop);
        var amount = Apply(book, changes, () => Changed(company, deal => deal with { Amount = (deal.Amount ?? 0) + 1 }));
        var card = Apply(book, changes, () => Changed(company, deal => deal with { Title = "Another title" }));
        var query = Best.Of(Rounds, 1, () => company.Deals.GroupBy(deal => deal.StageId).Sum(group => group.Sum(deal => deal.Amount ?? 0)));
        var fill = Best.Of(Rounds, deals, () => company.Book());

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deals:N0} deals"));
        Row("array loop", arrays, arrays);
        Row("book: a drop (stage, rank, amount)", move, arrays);
        Row("book: another amount", amount, arrays);
        Row("book: another title", card, arrays);
        Row("book: filling, per deal", fill, arrays);
        Row("grouping all deals in memory", query, arrays);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  one drop = 1/{query.Nanoseconds / move.Nanoseconds:N0} of grouping all deals in memory"));
    }

    private static void Row(string name, (double Nanoseconds, double Bytes) cost, (double Nanoseconds, double Bytes) floor) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-36} {cost.Nanoseconds,14:N1} ns {cost.Bytes,12:N0} B {cost.Nanoseconds / floor.Nanoseconds,14:N1} x"));

    private static (double Nanoseconds, double Bytes) Arrays(int deals)
    {
        const int changes = 1_000_000;
        var random = new Random(1);
        var totals = new ArrayTotals();
        var state = Enumerable.Range(0, deals).Select(_ => (Manager: random.Next(Company.Managers), Stage: random.Next(Company.Stages), Cents: (long)random.Next(10_000_000))).ToArray();
        var next = Enumerable.Range(0, changes).Select(_ => (Deal: random.Next(deals), Stage: random.Next(Company.Stages), Cents: (long)random.Next(10_000_000))).ToArray();
        var cost = Best.Of(Rounds, changes, () =>
        {
            foreach (var (deal, stage, cents) in next)
            {
                ref var now = ref state[deal];
                totals.Add(now.Manager, now.Stage, -now.Cents);
                now = (now.Manager, stage, cents);
                totals.Add(now.Manager, now.Stage, now.Cents);
            }
        });
        GC.KeepAlive(totals.Total);
        return cost;
    }

    /// <summary>The changes of a round are made before it is timed.</summary>
    private static (double Nanoseconds, double Bytes) Apply(SalesBook book, int changes, Func<DealSnapshot> next)
    {
        var rounds = new Queue<Change[]>(Enumerable.Range(0, Rounds + 1)
            .Select(_ => Enumerable.Range(0, changes).Select(_ => (Change)new Upserted<DealSnapshot>(next())).ToArray())
            .ToList());
        var period = new Period(Month.Of(Company.Today), Month.Of(Company.Today));
        return Best.Of(Rounds, changes, () =>
        {
            foreach (var change in rounds.Dequeue())
            {
                book.Apply(change);
            }

            book.MeasuresOf(Node.Company, period);
        });
    }

    private static DealSnapshot Changed(Company company, Func<DealSnapshot, DealSnapshot> change)
    {
        var i = Random.Shared.Next(company.Deals.Length);
        return company.Deals[i] = change(company.Deals[i]) with { Version = company.Deals[i].Version + 1 };
    }
}
