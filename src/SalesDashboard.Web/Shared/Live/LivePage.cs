using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Hosting.Access;

namespace SalesDashboard.Web.Shared.Live;

/// <summary>
/// A page over one live view. It prerenders from the view as it is now; once interactive it watches the spec and renders
/// each newer view. The loop belongs to the page: it pulls from its mailbox, ends with the page, with the person's access
/// or with the connection, and starts again with the newest view when the connection is back.
/// One loop at a time: a new spec (parameters changed) ends the loop of the old one first.
/// </summary>
public abstract class LivePage<TView> : ComponentBase, IAsyncDisposable
    where TView : class
{
    private ViewSpec<TView>? _spec;
    private CancellationTokenSource? _stop;
    private Task _loop = Task.CompletedTask;
    private Task _resume = Task.CompletedTask;
    private bool _isListening;

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
        Connection.Changed -= OnConnectionChanged;
        await _resume;
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    private async Task WatchAsync(ViewSpec<TView>? spec)
    {
        if (spec is not null && spec == _spec && !_loop.IsCompleted)
        {
            return;
        }

        await StopAsync();
        _spec = spec;
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
                        Show(delivery.View);
                        StateHasChanged();
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
                // A fence (STYLE 22): the renderer shows its error boundary and logs the fault once.
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
        if (_stop is null)
        {
            return;
        }

        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
        _stop = null;
    }

    private void OnConnectionChanged()
    {
        _resume = InvokeAsync(async () =>
        {
            var spec = _spec;
            await StopAsync();
            if (Connection.IsUp && spec is not null)
            {
                await WatchAsync(spec);
                StateHasChanged();
            }
        });
    }
}
