namespace SalesDashboard.Live.Engine;

/// <summary>
/// Up to which journal sequence everything is known. Saves may announce themselves out of order; a gap is closed by its
/// own save a moment later, or by the journal tail where another process wrote it. What lies beyond a gap is kept as joined
/// ranges, so that a gap which stays (numbers of a save that was rolled back) costs no memory. Not thread-safe.
/// </summary>
public sealed class SequenceCursor(long last)
{
    private readonly SortedList<long, long> _ahead = [];

    /// <summary>All rows up to and including this one are known.</summary>
    public long Last { get; private set; } = last;

    /// <summary>How many separate ranges are known beyond a gap.</summary>
    public int RangesAhead => _ahead.Count;

    public void Advance(long first, long last)
    {
        if (last <= Last)
        {
            return;
        }

        if (first > Last + 1)
        {
            Keep(first, last);
            return;
        }

        Last = last;
        while (_ahead.Count > 0 && _ahead.GetKeyAtIndex(0) <= Last + 1)
        {
            Last = Math.Max(Last, _ahead.GetValueAtIndex(0));
            _ahead.RemoveAt(0);
        }
    }

    /// <summary>Keeps a range, joined with those that it touches.</summary>
    private void Keep(long first, long last)
    {
        for (var i = _ahead.Count - 1; i >= 0; i--)
        {
            var (start, end) = (_ahead.GetKeyAtIndex(i), _ahead.GetValueAtIndex(i));
            if (start <= last + 1 && end >= first - 1)
            {
                (first, last) = (Math.Min(first, start), Math.Max(last, end));
                _ahead.RemoveAt(i);
            }
        }

        _ahead[first] = last;
    }
}
