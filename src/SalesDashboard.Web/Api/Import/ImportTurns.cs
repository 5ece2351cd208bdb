using System.Collections.Concurrent;

namespace SalesDashboard.Web.Api.Import;

/// <summary>One import at a time for each key or person, so that nobody fills the disk or the queue of saves alone.</summary>
public sealed class ImportTurns
{
    private readonly ConcurrentDictionary<string, byte> _running = new(StringComparer.Ordinal);

    /// <summary>The turn, given back by disposing it; null while the caller's other import runs.</summary>
    public IDisposable? Take(string callerId) => _running.TryAdd(callerId, 0) ? new Turn(_running, callerId) : null;

    private sealed class Turn(ConcurrentDictionary<string, byte> running, string callerId) : IDisposable
    {
        public void Dispose() => running.TryRemove(callerId, out _);
    }
}
