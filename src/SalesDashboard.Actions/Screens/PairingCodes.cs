using System.Security.Cryptography;

namespace SalesDashboard.Actions.Screens;

/// <summary>
/// Codes that screens show until somebody confirms them. In memory: they live ten minutes, and a screen whose code was lost
/// with a restart asks for another one by itself. Bounded in number, rates limited in both directions. Thread-safe.
/// </summary>
public sealed class PairingCodes(TimeProvider time)
{
    public const int Length = 6;

    /// <summary>Codes that one address may ask for in ten minutes: an office full of screens behind one router.</summary>
    public const int MostOfOneSource = 30;

    /// <summary>Wrong codes that one person may type in fifteen minutes.</summary>
    public const int MostGuesses = 10;

    /// <summary>Neither I, O, 0, 1 nor B, 8, S, 5, Z, 2: nothing that a code read from five metres could be taken for.</summary>
    public const string Letters = "ACDEFGHJKLMNPQRTUVWXY34679";

    private const int MostWaiting = 500;

    private static readonly TimeSpan s_guessWindow = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Waiting> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DateTimeOffset>> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<DateTimeOffset>> _misses = [];

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private sealed record Waiting(string Code, string Hash, DateTimeOffset Until);

    /// <summary>The code that the device of this hash waits with; null where it waits with none.</summary>
    public (string Code, DateTimeOffset Until)? Find(string hash)
    {
        lock (_gate)
        {
            Forget();
            return _byCode.Values.FirstOrDefault(waiting => waiting.Hash == hash) is { } found ? (found.Code, found.Until) : null;
        }
    }

    /// <summary>A new code; null where this source, or all of them together, ask for too many.</summary>
    public (string Code, DateTimeOffset Until)? Start(string hash, string source)
    {
        lock (_gate)
        {
            Forget();
            var starts = _starts.TryGetValue(source, out var known) ? known : _starts[source] = [];
            if (starts.Count >= MostOfOneSource || _byCode.Count >= MostWaiting)
            {
                return null;
            }

            var now = time.GetUtcNow();
            starts.Add(now);
            string code;
            do
            {
                code = RandomNumberGenerator.GetString(Letters, Length);
            }
            while (_byCode.ContainsKey(code));

            _byCode[code] = new Waiting(code, hash, now + Lifetime);
            return (code, now + Lifetime);
        }
    }

    /// <summary>The hash of the device that shows this code; null where none does. A code that was taken works no more.</summary>
    /// <param name="person">Who typed it.</param>
    /// <param name="tooMany">The person has guessed wrong too often; nothing was looked up.</param>
    public string? Take(string typed, long person, out bool tooMany)
    {
        lock (_gate)
        {
            Forget();
            var misses = _misses.TryGetValue(person, out var known) ? known : _misses[person] = [];
            tooMany = misses.Count >= MostGuesses;
            if (tooMany)
            {
                return null;
            }

            if (_byCode.Remove(Normal(typed), out var waiting))
            {
                return waiting.Hash;
            }

            misses.Add(time.GetUtcNow());
            return null;
        }
    }

    /// <summary>Capital letters without spaces and dashes, as it may be read aloud.</summary>
    private static string Normal(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var waiting in _byCode.Values.Where(waiting => waiting.Until <= now).ToList())
        {
            _byCode.Remove(waiting.Code);
        }

        Forget(_starts, now - Lifetime);
        Forget(_misses, now - s_guessWindow);
    }

    private static void Forget<TKey>(Dictionary<TKey, List<DateTimeOffset>> events, DateTimeOffset before)
        where TKey : notnull
    {
        foreach (var (key, times) in events.ToList())
        {
            times.RemoveAll(time => time <= before);
            if (times.Count == 0)
            {
                events.Remove(key);
            }
        }
    }
}
