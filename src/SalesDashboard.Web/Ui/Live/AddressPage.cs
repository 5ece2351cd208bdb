using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace SalesDashboard.Web.Ui.Live;

/// <summary>
/// A live page whose address says what is shown, by many keys: instead of a parameter for each, the page reads the whole
/// address again whenever it changes.
/// </summary>
public abstract class AddressPage<TView> : LivePage<TView>
    where TView : class
{
    private string? _path;
    private Task _following = Task.CompletedTask;

    [Inject] public required NavigationManager Navigation { get; init; }

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override Task OnParametersSetAsync()
    {
        ReadAddress();
        return base.OnParametersSetAsync();
    }

    /// <summary>Called with each new address, before the view follows it.</summary>
    /// <param name="query">The address after its path.</param>
    protected abstract void OnAddressChanged(string query);

    public override async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        await _following;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        // Another path comes with new parameters, or with another page.
        if (new Uri(e.Location).AbsolutePath == _path)
        {
            _following = InvokeAsync(FollowAsync);
        }
    }

    private async Task FollowAsync()
    {
        try
        {
            ReadAddress();

            // The next choice builds on this address, also before the view has followed.
            StateHasChanged();
            await RefreshSpecAsync();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            // A fence (docs/style.md 22): nobody awaits this but the renderer's error boundary.
            await DispatchExceptionAsync(fault);
        }
    }

    private void ReadAddress()
    {
        var address = new Uri(Navigation.Uri);
        _path = address.AbsolutePath;
        OnAddressChanged(address.Query);
    }
}
