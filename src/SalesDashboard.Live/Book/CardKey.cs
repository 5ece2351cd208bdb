namespace SalesDashboard.Live.Book;

/// <summary>
/// A card's place in its column: by rank, ordinally, then by id. The first characters are kept as one number, because most
/// comparisons end there and need not touch the text, which lies elsewhere in memory.
/// </summary>
internal readonly record struct CardKey(string Rank, long Id) : IComparable<CardKey>
{
    private const int HeadLength = sizeof(ulong);

    private readonly ulong _head = HeadOf(Rank);

    public int CompareTo(CardKey other)
    {
        if (_head != other._head)
        {
            return _head < other._head ? -1 : 1;
        }

        var order = string.CompareOrdinal(Rank, other.Rank);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }

    /// <summary>Never contradicts the ordinal order: a missing character is the least, one beyond a byte the greatest.</summary>
    private static ulong HeadOf(string rank)
    {
        ulong head = 0;
        for (var i = 0; i < HeadLength; i++)
        {
            head = (head << 8) | (i < rank.Length ? Math.Min(rank[i], (ulong)byte.MaxValue) : 0);
        }

        return head;
    }
}
