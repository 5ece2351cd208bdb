using System.Diagnostics;

namespace SalesDashboard.Benchmarks;

/// <summary>The best of several rounds: other work on the machine only ever adds time.</summary>
internal static class Best
{
    /// <summary>Nanoseconds and bytes allocated per operation.</summary>
    public static (double Nanoseconds, double Bytes) Of(int rounds, int operations, Action round)
    {
        round();
        var nanoseconds = double.MaxValue;
        var bytes = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            round();
            nanoseconds = Math.Min(nanoseconds, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        return (nanoseconds / operations, bytes / operations);
    }
}
