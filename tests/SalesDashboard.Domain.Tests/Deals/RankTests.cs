using FsCheck;
using FsCheck.Fluent;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Deals;

public sealed class RankTests
{
    [Fact]
    public void The_first_card_of_a_column_gets_the_zero_key() => Assert.Equal("a0", Rank.Between(null, null));

    [Theory]
    [InlineData(null, "a0", "Zz")]
    [InlineData("a0", null, "a1")]
    [InlineData("az", null, "b00")]
    [InlineData("bzz", null, "c000")]
    [InlineData(null, "Z0", "Yzz")]
    [InlineData("Zz", "a1", "a0")]
    [InlineData("a0", "a1", "a0V")]
    [InlineData("a0V", "a1", "a0l")]
    [InlineData("a0", "a0V", "a0G")]
    [InlineData("a0", "a01", "a00V")]
    [InlineData("a0V", "a0W", "a0VV")]
    [InlineData("a0V", "a0WV", "a0W")]
    [InlineData(null, "a0V", "a0")]
    public void A_key_is_the_short_one_between_its_neighbours(string? before, string? after, string expected) =>
        Assert.Equal(expected, Rank.Between(before, after));

    [Theory]
    [InlineData("a1", "a0")]
    [InlineData("a1", "a1")]
    [InlineData("b00", "az")]
    public void Neighbours_in_the_wrong_order_are_refused(string before, string after) =>
        Assert.Throws<ArgumentException>(() => Rank.Between(before, after));

    [Fact]
    public void PIPE_38_Between_any_two_neighbours_lies_a_key()
    {
        var drops = Gen.Choose(0, int.MaxValue).NonEmptyListOf();

        Prop.ForAll(drops.ToArbitrary(), places =>
        {
            List<string> column = [];
            foreach (var place in places)
            {
                Insert(column, place % (column.Count + 1));
            }

            return IsInOrder(column) && column.TrueForAll(LeavesRoomBefore);
        }).CheckSeeded();
    }

    [Fact]
    public void PIPE_38_Ten_thousand_random_drops_and_moves_keep_the_order()
    {
        var random = new Random(38);
        List<string> column = [];

        for (var i = 0; i < 10_000; i++)
        {
            if (column.Count > 50 && random.Next(2) == 0)
            {
                column.RemoveAt(random.Next(column.Count));
            }

            Insert(column, random.Next(column.Count + 1));
        }

        Assert.True(IsInOrder(column));
        Assert.All(column, key => Assert.True(LeavesRoomBefore(key), key));
        Assert.All(column, key => Assert.InRange(key.Length, 2, Rank.RebalanceLength));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_drops_into_one_gap_stay_in_order(bool towardsTheEnd)
    {
        var (low, high) = ("a0", "a1");

        for (var i = 0; i < 1_000; i++)
        {
            var key = Rank.Between(low, high);

            Assert.True(string.CompareOrdinal(low, key) < 0 && string.CompareOrdinal(key, high) < 0, $"{low} {key} {high}");
            Assert.True(LeavesRoomBefore(key), key);
            (low, high) = towardsTheEnd ? (key, high) : (low, key);
        }
    }

    [Fact]
    public void Two_hundred_drops_into_one_gap_need_no_new_spread()
    {
        var (low, high) = ("a0", "a1");

        for (var i = 0; i < 200; i++)
        {
            low = Rank.Between(low, high);
        }

        Assert.InRange(low.Length, 2, Rank.RebalanceLength);
    }

    [Fact]
    public void A_hundred_thousand_cards_put_last_keep_short_keys()
    {
        string? last = null;

        for (var i = 0; i < 100_000; i++)
        {
            var next = Rank.Between(last, null);
            Assert.True(string.CompareOrdinal(last, next) < 0, $"{last} {next}");
            Assert.InRange(next.Length, 2, 8);
            last = next;
        }
    }

    [Fact]
    public void A_hundred_thousand_cards_put_first_keep_short_keys()
    {
        var first = Rank.Between(null, null);

        for (var i = 0; i < 100_000; i++)
        {
            var next = Rank.Between(null, first);
            Assert.True(string.CompareOrdinal(next, first) < 0, $"{next} {first}");
            Assert.InRange(next.Length, 2, 8);
            first = next;
        }
    }

    private static void Insert(List<string> column, int place) =>
        column.Insert(place, Rank.Between(place == 0 ? null : column[place - 1], place == column.Count ? null : column[place]));

    private static bool IsInOrder(List<string> column) =>
        column.Zip(column.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);

    /// <summary>A fraction that ends with the lowest digit would have no key before it.</summary>
    private static bool LeavesRoomBefore(string key)
    {
        var whole = key[0] >= 'a' ? key[0] - 'a' + 2 : 'Z' - key[0] + 2;
        return key.Length == whole || key[^1] != '0';
    }
}
