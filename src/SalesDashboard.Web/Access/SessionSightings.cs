using System.Collections.Concurrent;

namespace SalesDashboard.Web.Access;

/// <summary>Which sessions were used since this was last written down (<see cref="SessionNotes"/>). Singleton, safe from any thread.</summary>
public sealed class SessionSightings(TimeProvider time)
{
    private ConcurrentDictionary<long, DateTime> _seen = new();

    public void See(long sessionId) => _seen[sessionId] = time.GetUtcNow().UtcDateTime;

    /// <summary>What was seen since the last call.</summary>
    public IReadOnlyDictionary<long, DateTime> Take() => Interlocked.Exchange(ref _seen, new ConcurrentDictionary<long, DateTime>());
}
