using Microsoft.AspNetCore.Components;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Ui.App;

/// <summary>
/// Draws nothing. When the person's access ended or changed, the page is loaded anew: the server then shows what is
/// allowed now, or the sign-in. A tab that was away meanwhile reloads when it is back.
/// </summary>
public sealed class AccessSentinel : ComponentBase, IDisposable
{
    private CancellationTokenRegistration _registration;
    private Task _reload = Task.CompletedTask;

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required CircuitConnection Connection { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            Connection.Changed += OnConnectionChanged;
            _registration = User.Ended.Register(Reload);
        }
    }

    public void Dispose()
    {
        Connection.Changed -= OnConnectionChanged;
        _registration.Dispose();
    }

    private void OnConnectionChanged()
    {
        if (User.Ended.IsCancellationRequested)
        {
            Reload();
        }
    }

    private void Reload()
    {
        if (Connection.IsUp && _reload.IsCompleted)
        {
            _reload = InvokeAsync(() => Navigation.NavigateTo(Navigation.Uri, forceLoad: true));
        }
    }
}
