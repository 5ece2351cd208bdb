namespace SalesDashboard.Live.Engine;

/// <summary>
/// Up to which journal sequence everything is known. Saves may announce themselves out of order; a gap is closed by its
/// own save a moment later, or by the journal tail where another process wrote it. Not thread-safe.
/// </summary>
public sealed class SequenceCursor(long last)
{
    private readonly SortedDictionary<long, long> _ahead = [];

    /// <summary>All rows up to and including this one are known.</summary>
    public long Last { get; private set; } = last;

    public void Advance(long first, long last)
    {
        if (last <= Last)
        {
            return;
        }

        if (!_ahead.TryGetValue(first, out var known) || known < last)
        {
            _ahead[first] = last;
        }

        while (_ahead.Count > 0)
        {
            var (start, end) = _ahead.First();
            if (start > Last + 1)
            {
                return;
            }

            _ahead.Remove(start);
            Last = Math.Max(Last, end);
        }
    }
}
