using System.Runtime.InteropServices;

namespace SalesDashboard.Live.Book;

/// <summary>
/// The cards of one stage in board order, in chunks of sorted keys: a card is found by two short binary searches, and only
/// its chunk is shifted. A balanced tree follows some seventeen pointers through cold memory for the same step, which was
/// most of the cost of a drop at 100,000 deals. Owned by <see cref="DealIndex"/>.
/// </summary>
internal sealed class CardOrder
{
    private const int Fullest = 256;

    private readonly List<List<CardKey>> _chunks = [];

    public int Count { get; private set; }

    public IEnumerable<long> Ids => _chunks.SelectMany(chunk => chunk.Select(card => card.Id));

    public void Add(CardKey card)
    {
        Count++;
        if (_chunks.Count == 0)
        {
            _chunks.Add([card]);
            return;
        }

        var at = ChunkOf(card);
        var chunk = _chunks[at];
        var place = chunk.BinarySearch(card);
        chunk.Insert(place < 0 ? ~place : place, card);
        if (chunk.Count > Fullest)
        {
            _chunks.Insert(at + 1, chunk.GetRange(Fullest / 2, chunk.Count - (Fullest / 2)));
            chunk.RemoveRange(Fullest / 2, chunk.Count - (Fullest / 2));
        }
    }

    /// <summary>False where the card is not here.</summary>
    public bool Remove(CardKey card)
    {
        if (_chunks.Count == 0)
        {
            return false;
        }

        var at = ChunkOf(card);
        var place = _chunks[at].BinarySearch(card);
        if (place < 0)
        {
            return false;
        }

        Count--;
        _chunks[at].RemoveAt(place);
        if (_chunks[at].Count == 0)
        {
            _chunks.RemoveAt(at);
        }

        return true;
    }

    /// <summary>The last chunk that begins at or before the card, else the first.</summary>
    private int ChunkOf(CardKey card)
    {
        var (low, high) = (0, _chunks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (CollectionsMarshal.AsSpan(_chunks[middle])[0].CompareTo(card) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
