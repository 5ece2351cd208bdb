using System.Collections.Concurrent;

namespace SalesDashboard.Web.Access;

/// <summary>
/// Sessions that were signed out: a copy of their cookie is worth nothing any more, and their open circuits end at once
/// (RELIABILITY M9). Remembered in this process for as long as a cookie can live. Singleton, safe from any thread.
/// </summary>
public sealed class EndedSessions(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>Told the session, on the thread of the sign-out request; handlers must be quick.</summary>
    public event Action<string>? Ended;

    public bool HasEnded(string session) => _ended.ContainsKey(session);

    public void End(string session)
    {
        var now = time.GetUtcNow();
        foreach (var (old, endedAt) in _ended)
        {
            if (now - endedAt > SalesCookie.Lifetime)
            {
                _ended.TryRemove(old, out _);
            }
        }

        _ended[session] = now;
        Ended?.Invoke(session);
    }
}
