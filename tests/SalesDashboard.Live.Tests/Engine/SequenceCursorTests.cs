using SalesDashboard.Live.Engine;
using Xunit;

namespace SalesDashboard.Live.Tests.Engine;

public sealed class SequenceCursorTests
{
    [Fact]
    public void A_gap_holds_it_back_until_it_is_closed()
    {
        var cursor = new SequenceCursor(10);

        cursor.Advance(11, 12);
        cursor.Advance(15, 16);
        Assert.Equal(12, cursor.Last);
        cursor.Advance(13, 14);

        Assert.Equal(16, cursor.Last);
        Assert.Equal(0, cursor.RangesAhead);
    }

    [Fact]
    public void What_is_known_already_changes_nothing_and_an_overlap_counts_from_its_end()
    {
        var cursor = new SequenceCursor(10);

        cursor.Advance(3, 9);
        Assert.Equal(10, cursor.Last);
        cursor.Advance(8, 13);

        Assert.Equal(13, cursor.Last);
    }

    [Fact]
    public void A_gap_that_stays_costs_one_range_however_many_rows_follow()
    {
        var cursor = new SequenceCursor(0);

        for (var sequence = 2; sequence <= 10_000; sequence++)
        {
            cursor.Advance(sequence, sequence);
        }

        Assert.Equal(0, cursor.Last);
        Assert.Equal(1, cursor.RangesAhead);
        cursor.Advance(1, 1);
        Assert.Equal(10_000, cursor.Last);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_order_of_saves_ends_at_the_last_row(int seed)
    {
        var random = new System.Random(seed);
        var saves = Enumerable.Range(0, 500).Select(save => ((save * 3) + 1, (save * 3) + 3)).ToArray();
        saves = [.. saves, .. saves];
        random.Shuffle(saves);
        var cursor = new SequenceCursor(0);
        var known = new HashSet<int>();

        foreach (var (first, last) in saves)
        {
            cursor.Advance(first, last);
            known.UnionWith(Enumerable.Range(first, 3));

            var expected = 0;
            while (known.Contains(expected + 1))
            {
                expected++;
            }

            Assert.Equal(expected, cursor.Last);
        }

        Assert.Equal(1500, cursor.Last);
    }
}
