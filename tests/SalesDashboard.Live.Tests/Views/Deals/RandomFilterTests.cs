using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Random;
using SalesDashboard.Live.Views.Deals;
using Xunit;

namespace SalesDashboard.Live.Tests.Views.Deals;

/// <summary>Whatever is combined, the walk over the book's orders finds what a plain walk over the facts finds.</summary>
public sealed class RandomFilterTests
{
    [Fact]
    public void AHEAD_2_Any_filter_in_any_scope_finds_what_the_facts_say_and_the_board_counts_the_same()
    {
        var random = new System.Random(20171215);
        var world = new World(20171215);
        var book = new SalesBook(world.Today);
        foreach (var change in world.Changes)
        {
            book.Apply(change);
        }

        var some = 0;
        for (var round = 0; round < 400; round++)
        {
            Live(world, book);
            var (filter, scope) = (Filter(random, world), Scope(random));
            var expected = world.Deals.Values.Where(deal => Fits(filter, scope, deal, world, book)).ToList();

            Assert.Equal(expected.Select(deal => deal.Id).Order(), filter.In(book, scope).Select(deal => deal.Id).Order());
            some += expected.Count > 0 ? 1 : 0;
            var pipeline = filter.PipelineId ?? 1;
            var board = new BoardSpec(scope, pipeline) { Filter = filter }.Compute(book, null);
            var onBoard = (filter with { PipelineId = pipeline }).In(book, scope).ToList();
            Assert.Equal(onBoard.Count, board.Columns.Sum(column => column.Count));
            Assert.Equal(onBoard.Sum(book.Worth), board.Columns.Sum(column => column.Sum));
        }

        Assert.InRange(some, 100, 400);
    }

    private static void Live(World world, SalesBook book)
    {
        for (var i = 0; i < 20; i++)
        {
            if (world.Next() is { } change)
            {
                book.Apply(change);
            }

            book.SetToday(world.Today);
        }
    }

    private static DealFilter Filter(System.Random random, World world) => new()
    {
        PipelineId = random.Next(3) == 0 ? random.Next(1, 3) : null,
        Stages = random.Next(3) == 0 ? new IdSet(random.Next(1, 9), random.Next(1, 9), random.Next(1, 9)) : IdSet.Empty,
        Kind = random.Next(4) == 0 ? (StageKind)random.Next(1, 4) : null,
        OwnerId = random.Next(6) == 0 ? random.Next(1, 30) : null,
        ClientId = random.Next(8) == 0 ? random.Next(0, 15) : null,
        ProductId = random.Next(8) == 0 ? random.Next(0, 6) : null,
        Segment = random.Next(8) == 0 ? "Retail" : null,
        Dates = random.Next(4) == 0 ? new DealDates((DealDateField)random.Next(1, 4), new DateOnly(2017, 10, 20), random.Next(2) == 0 ? world.Today : null) : null,
        MinAmount = random.Next(6) == 0 ? random.Next(0, 50_000) : null,
        MaxAmount = random.Next(6) == 0 ? random.Next(0, 99_999) : null,
    };

    private static SalesScope Scope(System.Random random) => random.Next(4) switch
    {
        0 => new SalesScope.Departments([random.Next(1, 8), random.Next(1, 8)], random.Next(2) == 0 ? random.Next(1, 26) : null),
        1 => new SalesScope.Employee(random.Next(1, 26)),
        _ => new SalesScope.Company(),
    };

    private static bool Fits(DealFilter filter, SalesScope scope, DealSnapshot deal, World world, SalesBook book)
    {
        var day = filter.Dates?.Field switch
        {
            DealDateField.Created => deal.CreatedOn,
            DealDateField.Expected => deal.ExpectedCloseOn,
            DealDateField.Closed => deal.ClosedOn,
            _ => null,
        };
        var owner = world.Employees[deal.OwnerId];
        bool[] all =
        [
            scope switch
            {
                SalesScope.Company => true,
                SalesScope.Departments it => it.SelfId == owner.Id || it.Ids.Any(id => id == owner.DepartmentId),
                SalesScope.Employee it => it.Id == owner.Id,
                _ => false,
            },
            filter.PipelineId is not { } pipeline || deal.PipelineId == pipeline,
            filter.Stages.IsEmpty || filter.Stages.Ids.Any(id => id == deal.StageId),
            filter.Kind is not { } kind || World.KindOf(deal.StageId) == kind,
            filter.OwnerId is not { } ownerId || ownerId == deal.OwnerId,
            filter.ClientId is not { } client || client == (deal.ClientId ?? 0),
            filter.ProductId is not { } product || product == (deal.ProductId ?? 0),
            filter.Segment is null || (deal.ClientId is { } of && world.Clients[of].Segment == "retail"),
            filter.Dates is not { } dates || (day is { } on && on >= dates.From && (dates.To is not { } to || on <= to)),
            filter.MinAmount is not { } min || book.Worth(deal) >= min,
            filter.MaxAmount is not { } max || book.Worth(deal) <= max,
        ];
        return all.All(it => it);
    }
}
