using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>
/// Keeps guessing slow and silent: tries at one address go one after another, so that no burst slips past the counter,
/// and an address without an account is counted and locked like one with an account. Singleton; bounded, in memory.
/// </summary>
public sealed class GuessLimit(IOptions<IdentityOptions> options, TimeProvider time) : IDisposable
{
    private const int MaxStrangers = 10_000;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly ConcurrentDictionary<string, Guesses> _strangers = new(StringComparer.Ordinal);

    private sealed record Guesses(int Count, DateTimeOffset Until);

    private LockoutOptions Lockout => options.Value.Lockout;

    /// <summary>Waits for the turn of this address; dispose the answer to end it.</summary>
    public async Task<IDisposable> EnterAsync(string email, CancellationToken ct)
    {
        var turn = _turns[(uint)email.GetHashCode(StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(ct);
        return new Turn(turn);
    }

    /// <summary>Counts a try at an address without an account; answers until when it is locked, null where it is not.</summary>
    public DateTimeOffset? CountStranger(string email)
    {
        var now = time.GetUtcNow();
        var known = _strangers.GetValueOrDefault(email);
        if (known is not null && known.Count >= Lockout.MaxFailedAccessAttempts && known.Until > now)
        {
            return known.Until;
        }

        Forget(now);
        var count = known is not null && known.Count < Lockout.MaxFailedAccessAttempts ? known.Count + 1 : 1;
        var guesses = new Guesses(count, now + Lockout.DefaultLockoutTimeSpan);
        if (known is not null || _strangers.Count < MaxStrangers)
        {
            _strangers[email] = guesses;
        }

        return count >= Lockout.MaxFailedAccessAttempts ? guesses.Until : null;
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private void Forget(DateTimeOffset now)
    {
        if (_strangers.Count < MaxStrangers)
        {
            return;
        }

        foreach (var (email, _) in _strangers.Where(entry => entry.Value.Until <= now))
        {
            _strangers.TryRemove(email, out _);
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
