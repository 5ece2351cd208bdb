using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Web.Access;

/// <summary>
/// Stands at the door of one circuit (R-rule 7, R-rule 8). Each message from the browser is counted and its person looked up
/// anew; the circuit's access ends at once when the account, its role or scope changes, when its session ends, and
/// when another identity takes the connection over. What ended stays ended: the page reloads (<c>AccessSentinel</c>).
/// </summary>
public sealed class CircuitGuard(
    AuthenticationStateProvider authentication,
    CurrentUser user,
    CircuitConnection connection,
    SessionSightings sightings,
    LiveEngine engine,
    TimeProvider time,
    ILogger<CircuitGuard> log) : CircuitHandler
{
    private const int MessagesPerSecond = 50;

    private const int Burst = 100;

    private readonly TokenBucket _bucket = new(time, MessagesPerSecond, Burst);
    private ClaimsPrincipal _owner = new();
    private long? _userId;
    private LiveWatch<AccessView>? _watch;
    private Task _watching = Task.CompletedTask;
    private Task _checking = Task.CompletedTask;
    private bool _isFlooded;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _owner = (await authentication.GetAuthenticationStateAsync()).User;
        _userId = CurrentUser.TryGetUserId(_owner, out var id) ? id : null;
        authentication.AuthenticationStateChanged += OnIdentityChanged;
        if (_userId is { } known)
        {
            _watch = engine.Watch(new AccessSpec(known, SalesPrincipal.SessionOf(_owner)));
            _watching = EndOnChangeAsync(_watch);
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        connection.Set(isUp: true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        connection.Set(isUp: false);
        return Task.CompletedTask;
    }

    public override async Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        authentication.AuthenticationStateChanged -= OnIdentityChanged;
        _watch?.Dispose();
        await _watching;
        await _checking;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async context =>
        {
            // Dropped, not queued: nobody clicks so fast, and a queue would only keep the flood.
            if (!_bucket.TryTake())
            {
                LogFlood();
                return;
            }

            if (_userId is not null && await user.GetAsync() is null)
            {
                await user.EndAsync();
                return;
            }

            if (SalesPrincipal.SessionOf(_owner) is { } session)
            {
                sightings.See(session.Id);
            }

            await next(context);
        };

    private async Task EndOnChangeAsync(LiveWatch<AccessView> watch)
    {
        await foreach (var delivery in watch.ReadAllAsync(CancellationToken.None))
        {
            if (delivery.View != watch.Current)
            {
                await user.EndAsync();
                return;
            }
        }
    }

    /// <summary>Raised when a reconnect brings its own identity, before anything is sent to it.</summary>
    private void OnIdentityChanged(Task<AuthenticationState> state) => _checking = EndForOthersAsync(state);

    private async Task EndForOthersAsync(Task<AuthenticationState> state)
    {
        var other = (await state).User;
        if (other.FindFirstValue(ClaimTypes.NameIdentifier) != _owner.FindFirstValue(ClaimTypes.NameIdentifier)
            || SalesPrincipal.SessionOf(other) != SalesPrincipal.SessionOf(_owner))
        {
            log.LogWarning("A circuit of account {UserId} was taken up by another session; it has ended.", _userId);
            await user.EndAsync();
        }
    }

    private void LogFlood()
    {
        if (!_isFlooded)
        {
            _isFlooded = true;
            log.LogWarning("A circuit of account {UserId} sends more than {Limit} messages a second; the rest is dropped.", _userId, MessagesPerSecond);
        }
    }
}
