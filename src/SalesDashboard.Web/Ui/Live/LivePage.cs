using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Ui.Live;

/// <summary>
/// A page over one live view. It prerenders from the view as it is now; once interactive it watches the spec and renders
/// each newer view. The loop belongs to the page: it pulls from its mailbox, ends with the page, with the person's access
/// or with the connection, and starts again with the newest view when the connection is back.
/// The newest spec wins: it ends the loop of the one before, and a change that was overtaken while it waited does nothing.
/// </summary>
public abstract class LivePage<TView> : ComponentBase, IAsyncDisposable
    where TView : class
{
    private ViewSpec<TView>? _spec;
    private CancellationTokenSource? _stop;
    private Task _loop = Task.CompletedTask;
    private Task _resume = Task.CompletedTask;
    private bool _isListening;
    private bool _isGone;

    [Inject]
    public required LiveEngine Engine { get; init; }

    [Inject]
    public required CurrentUser User { get; init; }

    [Inject]
    public required CircuitConnection Connection { get; init; }

    [Inject]
    public required ScreenDelay Delay { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>What is shown; null while nobody is signed in or the caller may not see it.</summary>
    protected TView? View { get; private set; }

    /// <summary>The caller as of the last time parameters were set. For writes, ask <see cref="User"/> again.</summary>
    protected Caller? Caller { get; private set; }

    /// <summary>What to watch for this caller and these parameters; null = nothing to show.</summary>
    protected abstract ViewSpec<TView>? SpecFor(Caller caller);

    protected override async Task OnParametersSetAsync()
    {
        if (!_isListening && RendererInfo.IsInteractive)
        {
            _isListening = true;
            Connection.Changed += OnConnectionChanged;
        }

        Caller = await User.GetAsync();
        await WatchAsync(Caller is null ? null : SpecFor(Caller));
    }

    /// <summary>Watches what <see cref="SpecFor"/> says now; to be called when the page's own state changed it.</summary>
    protected Task RefreshSpecAsync() => WatchAsync(Caller is null ? null : SpecFor(Caller));

    /// <summary>Called with each newer view before it is rendered.</summary>
    protected virtual void OnViewChanged(TView? previous, TView current)
    {
    }

    public virtual async ValueTask DisposeAsync()
    {
        _isGone = true;
        Connection.Changed -= OnConnectionChanged;
        _spec = null;
        await _resume;
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    private async Task WatchAsync(ViewSpec<TView>? spec)
    {
        // Who the caller is may have been answered after the page was left.
        if (_isGone || (spec is not null && spec == _spec && !_loop.IsCompleted))
        {
            return;
        }

        _spec = spec;
        await StopAsync();
        if (!ReferenceEquals(spec, _spec))
        {
            return;
        }

        if (spec is null)
        {
            View = null;
            return;
        }

        if (!RendererInfo.IsInteractive)
        {
            Show(Engine.Read(spec));
            return;
        }

        _stop = CancellationTokenSource.CreateLinkedTokenSource(User.Ended);
        var watch = Engine.Watch(spec);
        Show(watch.Current);
        _loop = RunAsync(watch, _stop.Token);
    }

    private async Task RunAsync(LiveWatch<TView> watch, CancellationToken ct)
    {
        using (watch)
        {
            try
            {
                await foreach (var delivery in watch.ReadAllAsync(ct))
                {
                    await InvokeAsync(() =>
                    {
                        if (!ct.IsCancellationRequested)
                        {
                            Show(delivery.View);
                            StateHasChanged();
                        }
                    });
                    Delay.Record(Time.GetElapsedTime(delivery.ChangedAt));
                }
            }
            catch (OperationCanceledException)
            {
                // The page, its spec or the person's access ended.
            }
            catch (Exception fault)
            {
                // A fence (docs/style.md 22): the renderer shows its error boundary and logs the fault once.
                await DispatchExceptionAsync(fault);
            }
        }
    }

    private void Show(TView view)
    {
        var previous = View;
        View = view;
        OnViewChanged(previous, view);
    }

    private async Task StopAsync()
    {
        if (_stop is not { } stop)
        {
            return;
        }

        // Taken at once: while this waits, a newer spec may start a loop of its own.
        var loop = _loop;
        _stop = null;
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    private void OnConnectionChanged()
    {
        _resume = InvokeAsync(async () =>
        {
            await StopAsync();
            if (Connection.IsUp && _spec is { } spec)
            {
                await WatchAsync(spec);
                StateHasChanged();
            }
        });
    }
}
