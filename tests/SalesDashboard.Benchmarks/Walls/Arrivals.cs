using System.Diagnostics;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>When the first message of a round came to each screen. Thread-safe.</summary>
internal sealed class Arrivals(int count) : IDisposable
{
    private readonly long[] _at = new long[count];
    private readonly SemaphoreSlim _complete = new(0);
    private int _arrived = count;

    public void Reset()
    {
        Array.Clear(_at);
        Volatile.Write(ref _arrived, 0);
    }

    public void Note(int screen, long at)
    {
        if (Volatile.Read(ref _arrived) < _at.Length && Interlocked.CompareExchange(ref _at[screen], at, 0) == 0 && Interlocked.Increment(ref _arrived) == _at.Length)
        {
            _complete.Release();
        }
    }

    /// <summary>Milliseconds from the start to each screen.</summary>
    public async Task<IReadOnlyList<double>> WaitAsync(long start, TimeSpan patience)
    {
        if (!await _complete.WaitAsync(patience))
        {
            throw new TimeoutException($"{Volatile.Read(ref _arrived)} of {_at.Length} screens got the message.");
        }

        return [.. _at.Select(at => Stopwatch.GetElapsedTime(start, at).TotalMilliseconds)];
    }

    public void Dispose() => _complete.Dispose();
}
