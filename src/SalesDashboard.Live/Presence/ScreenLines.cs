using System.Collections.Concurrent;

namespace SalesDashboard.Live.Presence;

/// <summary>Which screens are connected here, since when not, and how long changes took to them. In memory, thread-safe.</summary>
public sealed class ScreenLines(TimeProvider time)
{
    /// <summary>Screens tell one delay in ten seconds; so an hour has 360.</summary>
    private const int MostDelays = 400;

    private static readonly TimeSpan s_window = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<long, Line> _lines = [];

    public void Open(long screenId, string connection, string page) => _lines.GetOrAdd(screenId, _ => new Line()).Open(connection, Page(page), Now);

    public void Close(long screenId, string connection) => _lines.GetOrAdd(screenId, _ => new Line()).Close(connection, Now);

    public void Shown(long screenId, TimeSpan delay) => _lines.GetOrAdd(screenId, _ => new Line()).Shown(delay, Now);

    /// <summary>How a screen is now; null where it was not heard of since the start of the server.</summary>
    public ScreenState? Of(long screenId) => _lines.TryGetValue(screenId, out var line) ? line.State(Now) : null;

    /// <summary>All screens that were heard of.</summary>
    public IReadOnlyCollection<(long ScreenId, ScreenState State)> All() => [.. _lines.Select(line => (line.Key, line.Value.State(Now)))];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static string Page(string text) => text.Length <= 32 && text.All(char.IsAsciiLetterOrDigit) ? text : "";

    private sealed class Line
    {
        private readonly Lock _gate = new();
        private readonly HashSet<string> _connections = new(StringComparer.Ordinal);
        private readonly Queue<(DateTime At, TimeSpan Delay)> _delays = [];
        private DateTime _seenAt;
        private string _page = "";

        public void Open(string connection, string page, DateTime now)
        {
            lock (_gate)
            {
                _connections.Add(connection);
                (_seenAt, _page) = (now, page);
            }
        }

        public void Close(string connection, DateTime now)
        {
            lock (_gate)
            {
                _connections.Remove(connection);
                _seenAt = now;
            }
        }

        public void Shown(TimeSpan delay, DateTime now)
        {
            lock (_gate)
            {
                _seenAt = now;
                _delays.Enqueue((now, delay));
                if (_delays.Count > MostDelays)
                {
                    _delays.Dequeue();
                }
            }
        }

        public ScreenState State(DateTime now)
        {
            lock (_gate)
            {
                while (_delays.TryPeek(out var oldest) && now - oldest.At > s_window)
                {
                    _delays.Dequeue();
                }

                var sorted = _delays.Select(one => one.Delay).Order().ToList();
                return new ScreenState(_connections.Count > 0, _connections.Count > 0 ? now : _seenAt, _page, sorted.Count, At(sorted, 0.5), At(sorted, 0.95));
            }
        }

        private static TimeSpan? At(List<TimeSpan> sorted, double share) =>
            sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}

/// <param name="Page">The version of the page it runs.</param>
/// <param name="Delays">Changes of the last hour whose way to the screen was measured.</param>
/// <param name="Median">From the commit of a change until the screen has painted it and said so.</param>
public sealed record ScreenState(bool IsConnected, DateTime SeenAt, string Page, int Delays, TimeSpan? Median, TimeSpan? P95);
