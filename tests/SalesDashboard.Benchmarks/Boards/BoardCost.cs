using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Benchmarks.Boards;

/// <summary>
/// What one drop costs an open board: the change in the book and the view computed anew, shared by all who look at it (goal
/// G6: a board of 1,000 or 5,000 open deals at most 1.5 times that of 200).
/// </summary>
internal static class BoardCost
{
    private const int Rounds = 7;
    private const int Drops = 400;
    private const long Pipeline = 1;

    public static void Print(IReadOnlyList<int> sizes)
    {
        (string Name, BoardSpec Spec)[] boards =
        [
            ("company", new BoardSpec(new SalesScope.Company(), Pipeline) { WithClosed = false }),
            ("department", new BoardSpec(new SalesScope.Departments([1]), Pipeline) { WithClosed = false }),
            ("one manager", new BoardSpec(new SalesScope.Employee(1), Pipeline) { WithClosed = false }),
            ("company by sum", new BoardSpec(new SalesScope.Company(), Pipeline) { WithClosed = false, Sort = BoardSort.Sum }),
            ("company, searched", new BoardSpec(new SalesScope.Company(), Pipeline) { WithClosed = false, Filter = new DealFilter { Search = "customer" } }),
        ];
        foreach (var (name, spec) in boards)
        {
            var least = double.MaxValue;
            foreach (var size in sizes)
            {
                var cost = Measure(size, spec);
                least = Math.Min(least, cost.Nanoseconds);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-20} {size,8:N0} deals {cost.Nanoseconds / 1000,10:N1} us per drop {cost.Bytes / 1024,8:N1} KiB {cost.Nanoseconds / least,8:N2} x the cheapest"));
            }
        }
    }

    private static (double Nanoseconds, double Bytes) Measure(int deals, BoardSpec spec)
    {
        var company = new Company(deals);
        var book = company.Book();
        for (var id = 1; id <= Company.Stages; id++)
        {
            var kind = id switch
            {
                Company.Stages => StageKind.Lost,
                Company.Stages - 1 => StageKind.Won,
                _ => StageKind.Open,
            };
            book.Apply(new Upserted<StageSnapshot>(new StageSnapshot(id, Pipeline, $"Stage {id}", kind, id, 50, 14, kind == StageKind.Lost, 1)));
        }

        var view = spec.Compute(book, null);
        var rounds = new Queue<DealSnapshot[]>(Enumerable.Range(0, Rounds + 1).Select(_ => Enumerable.Range(0, Drops).Select(_ => company.Drop()).ToArray()).ToList());
        return Best.Of(Rounds, Drops, () =>
        {
            foreach (var drop in rounds.Dequeue())
            {
                if (spec.IsTouchedBy(book.Apply(new Upserted<DealSnapshot>(drop)), book))
                {
                    view = spec.Compute(book, view);
                }
            }
        });
    }
}
