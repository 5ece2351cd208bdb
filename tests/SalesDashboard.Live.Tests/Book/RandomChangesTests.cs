using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Random;
using SalesDashboard.Live.Views.Reports;
using Xunit;

namespace SalesDashboard.Live.Tests.Book;

/// <summary>G9: the running totals are what the facts say, whatever happened, in whatever order it was told.</summary>
public sealed class RandomChangesTests(ITestOutputHelper output)
{
    private const int Changes = 10_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20171201)]
    [InlineData(777)]
    public void G9_Ten_thousand_random_changes_leave_what_the_facts_say(int seed)
    {
        output.WriteLine($"seed {seed}");
        var world = new World(seed);
        var book = new SalesBook(world.Today);
        Apply(book, world.Changes);

        for (var i = 1; i <= Changes; i++)
        {
            Happen(book, world);
            if (i % 1000 == 0)
            {
                new Agreement(world, book).IsComplete();
            }
            else if (i % 10 == 0)
            {
                // Totals are read now and then, so that both ways are walked: posting to fresh totals and noting for later.
                book.MeasuresOf(Node.Company, Agreement.Periods[0]);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20171202)]
    [InlineData(778)]
    public void R_30_Doubled_and_out_of_order_delivery_gives_the_same(int seed)
    {
        output.WriteLine($"seed {seed}");
        var world = Lived(seed, 3000);
        var told = world.Changes.Concat(world.Changes).ToArray();
        new System.Random(seed).Shuffle(told);
        var book = new SalesBook(new DateOnly(2017, 11, 6));

        for (var i = 0; i < told.Length; i++)
        {
            book.Apply(told[i]);
            if (i % 100 == 0)
            {
                ReadAll(book);
            }
        }

        book.SetToday(world.Today);
        new Agreement(world, book).IsComplete();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20171203)]
    [InlineData(779)]
    public void G9_A_restart_from_the_final_states_gives_the_same(int seed)
    {
        output.WriteLine($"seed {seed}");
        var world = Lived(seed, Changes);
        var book = new SalesBook(world.Today);

        Apply(book, world.FinalStates());

        new Agreement(world, book).IsComplete();
    }

    private static World Lived(int seed, int changes)
    {
        var world = new World(seed);
        for (var i = 0; i < changes; i++)
        {
            world.Next();
        }

        return world;
    }

    private static void Happen(SalesBook book, World world)
    {
        if (world.Next() is { } change)
        {
            book.Apply(change);
            return;
        }

        book.SetToday(world.Today);
    }

    private static void Apply(SalesBook book, IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            book.Apply(change);
        }
    }

    /// <summary>Owners, stages, clients and places may still be unknown: questions are answered all the same.</summary>
    private static void ReadAll(SalesBook book)
    {
        foreach (var by in Enum.GetValues<Breakdown>())
        {
            Assert.NotEqual(default, PlanFactReader.Read(book, new SalesScope.Company(), new PlanFactQuery(Agreement.Periods[^1], by)).Period);
        }
    }
}
