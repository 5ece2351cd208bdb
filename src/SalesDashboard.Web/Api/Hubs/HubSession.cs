using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Api.Hubs;

/// <summary>
/// One hub connection: who it is as of the last look. A person's access is in the live book, which tells a change at once; a
/// key is looked up every two seconds. Another access ends the streams that were begun with the old one; none at all closes
/// the connection (R-goal 44: reads end within five seconds).
/// </summary>
public sealed class HubSession(HubCallerContext context, ApiAccess access, LiveEngine engine, TimeProvider time, ILogger log) : IAsyncDisposable
{
    /// <summary>Streams of one connection at a time.</summary>
    public const int MaxStreams = 20;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _closed = new();
    private CancellationTokenSource _ended = new();
    private ApiCaller? _caller;
    private Task _watch = Task.CompletedTask;
    private int _streams;

    public async Task StartAsync()
    {
        // Watched before the first look, so that no change falls between.
        var user = context.User ?? new ClaimsPrincipal();
        var watch = CurrentUser.TryGetUserId(user, out var id) ? engine.Watch(new AccessSpec(id, SalesPrincipal.SessionOf(user))) : null;
        if (await LookAsync(_closed.Token) is null)
        {
            watch?.Dispose();
            context.Abort();
            return;
        }

        _watch = watch is null ? WatchAsync(new PeriodicTimer(s_interval, time)) : WatchAsync(watch);
    }

    /// <summary>A new stream with the access of now.</summary>
    /// <exception cref="HubException">There is no access any more, or too many streams.</exception>
    public async Task<HubStream> BeginAsync(CancellationToken ct)
    {
        if (await LookAsync(ct) is not { } caller)
        {
            context.Abort();
            throw new HubException("The key or account may not be used any more.");
        }

        if (Interlocked.Increment(ref _streams) > MaxStreams)
        {
            Interlocked.Decrement(ref _streams);
            throw new HubException($"One connection may have {MaxStreams} streams; end one first, or open another connection.");
        }

        return new HubStream(caller.Caller, _ended.Token, () => Interlocked.Decrement(ref _streams));
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _watch;
        await _ended.CancelAsync();
        _ended.Dispose();
        _closed.Dispose();
        _gate.Dispose();
    }

    private Task WatchAsync(LiveWatch<AccessView> watch) => GuardAsync(async () =>
    {
        using (watch)
        {
            await foreach (var _ in watch.ReadAllAsync(_closed.Token))
            {
                if (await LookAsync(_closed.Token) is null)
                {
                    context.Abort();
                    return;
                }
            }
        }
    });

    private Task WatchAsync(PeriodicTimer timer) => GuardAsync(async () =>
    {
        using (timer)
        {
            while (await timer.WaitForNextTickAsync(_closed.Token))
            {
                if (await LookAsync(_closed.Token) is null)
                {
                    context.Abort();
                    return;
                }
            }
        }
    });

    private async Task GuardAsync(Func<Task> watchAsync)
    {
        try
        {
            await watchAsync();
        }
        catch (OperationCanceledException)
        {
            // The connection is closed.
        }
        catch (Exception fault)
        {
            // A fence (docs/style.md 22): whose access cannot be looked up is shown nothing.
            log.LogError(fault, "The access of hub connection {Connection} could not be looked up; it is closed.", context.ConnectionId);
            context.Abort();
        }
    }

    private async Task<ApiCaller?> LookAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var now = await access.OfAsync(context.User ?? new ClaimsPrincipal(), ct);
            if (now != _caller)
            {
                _caller = now;
                using var old = _ended;
                _ended = new CancellationTokenSource();
                await old.CancelAsync();
            }

            return now;
        }
        finally
        {
            _gate.Release();
        }
    }
}
