using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using SalesDashboard.Web.Shared;
using SalesDashboard.Web.Shared.Shell;

namespace SalesDashboard.Web.App;

/// <summary>The shell: side bar with navigation and the signed-in person, on a phone a bar at the foot.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ClaimsPrincipal _user = new();
    private IReadOnlyList<NavigationItem> _items = [];

    [CascadingParameter] public Task<AuthenticationState>? Authentication { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; set; }

    private string Path => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];

    // With <base href> a bare "#content" would lead to the home page.
    private string ContentHref => $"{Path}#content";

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnParametersSetAsync()
    {
        if (Authentication is not null)
        {
            _user = (await Authentication).User;
        }
        _items = NavigationItem.For(_user);
    }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    private bool IsCurrent(NavigationItem item) =>
        Path.Equals(item.Href, StringComparison.OrdinalIgnoreCase) || Path.StartsWith(item.Href + "/", StringComparison.OrdinalIgnoreCase);

    private static string? ShortcutOf(NavigationItem item) => item.Shortcut?.ToLowerInvariant();
}
