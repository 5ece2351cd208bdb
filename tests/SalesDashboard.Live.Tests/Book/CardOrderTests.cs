using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;
using Xunit;

namespace SalesDashboard.Live.Tests.Book;

public sealed class CardOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_cards_come_and_go_as_in_a_sorted_set(int seed)
    {
        var random = new System.Random(seed);
        var order = new CardOrder();
        var known = new SortedSet<CardKey>();
        for (var step = 0; step < 6_000; step++)
        {
            var card = new CardKey($"a{random.Next(1_000):D4}", random.Next(4));
            if (random.Next(5) < 2)
            {
                Assert.Equal(known.Remove(card), order.Remove(card));
            }
            else if (known.Add(card))
            {
                order.Add(card);
            }
        }

        Assert.Equal(known.Count, order.Count);
        Assert.Equal(known.Select(card => card.Id), order.Ids);
    }

    [Fact]
    public void Cards_put_last_and_first_keep_their_order()
    {
        var order = new CardOrder();
        var (first, last) = (Rank.Between(null, null), Rank.Between(null, null));
        order.Add(new CardKey(first, 0));
        for (var id = 1; id <= 1_000; id++)
        {
            last = Rank.Between(last, null);
            first = Rank.Between(null, first);
            order.Add(new CardKey(last, id));
            order.Add(new CardKey(first, -id));
        }

        Assert.Equal(Enumerable.Range(-1_000, 2_001).Select(id => (long)id), order.Ids);
    }

    [Fact]
    public void Stranger_is_not_removed()
    {
        var order = new CardOrder();

        Assert.False(order.Remove(new CardKey("a0", 1)));

        order.Add(new CardKey("a0", 1));

        Assert.False(order.Remove(new CardKey("a0", 2)));
        Assert.Equal([1L], order.Ids);
    }
}
