using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Reports;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Engine;

public sealed class ConcurrentEngineTests
{
    private const int Writers = 4;
    private const int Each = 500;

    [Fact]
    public async Task R_23_Many_writers_and_screens_at_once_end_with_what_a_fresh_book_says()
    {
        using var desk = new Desk();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var spec = new PlanFactSpec(new SalesScope.Company(), new PlanFactQuery(new Period(December, December), Breakdown.Manager));
        desk.Publish(Enumerable.Range(1, Writers).Select(id => Person(id, city: 1).Is()));
        using var watch = desk.Engine.Watch(spec);
        var loop = desk.Engine.RunAsync(stop.Token);

        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(desk, writer), stop.Token));
        var watching = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => ComeAndGo(desk, spec), stop.Token));
        await Task.WhenAll(writing.Concat(watching));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
        desk.After(250);

        var fresh = Fresh();
        var last = watch.Take()?.View ?? desk.Engine.Read(spec);
        Assert.Equal(spec.Compute(fresh, null), last);
        Assert.Equal(Writers * Each, last.Total.OpenCount);
        Assert.Equal(1, desk.Engine.OpenViews);
        Assert.Equal((Writers * Each) + 1, desk.Engine.LastSequence);
    }

    private static void Write(Desk desk, int writer)
    {
        for (var i = 0; i < Each; i++)
        {
            desk.Publish(Deal((writer * Each) + i + 1, owner: (i % Writers) + 1, amount: i).Is());
        }
    }

    private static void ComeAndGo(Desk desk, PlanFactSpec spec)
    {
        for (var i = 0; i < Each; i++)
        {
            using var watch = desk.Engine.Watch(spec);
            var total = watch.Current.Total.OpenSum;
            if (total != watch.Current.Rows.Sum(row => row.Measures.OpenSum))
            {
                throw new InvalidOperationException($"The rows do not add up to {total}.");
            }
        }
    }

    private static SalesBook Fresh()
    {
        var book = new SalesBook(Today);
        for (var id = 1; id <= Writers; id++)
        {
            book.Apply(Person(id, city: 1).Is());
        }

        for (var id = 1; id <= Writers * Each; id++)
        {
            book.Apply(Deal(id, owner: ((id - 1) % Each % Writers) + 1, amount: (id - 1) % Each).Is());
        }

        return book;
    }
}
