using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Ui.App;

/// <summary>The shell: side bar with navigation and the signed-in person, on a phone a bar at the foot.</summary>
public sealed partial class MainLayout : IDisposable
{
    private Caller? _caller;
    private bool _awaitsMode;
    private IReadOnlyList<NavigationItem> _items = [];

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; set; }

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required LiveEngine Engine { get; init; }

    private string Path => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];

    // With <base href> a bare "#content" would lead to the home page.
    private string ContentHref => $"{Path}#content";

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnParametersSetAsync()
    {
        _caller = await User.GetAsync();
        _items = _caller is null ? [] : NavigationItem.For(_caller.Role);
        AskForMode();
    }

    /// <summary>Until the accounting mode is chosen, figures would be guesses: only the settings open (PLAN-4).</summary>
    private void AskForMode()
    {
        _awaitsMode = _caller is not null && Engine.Read(book => book.Settings.ChosenMode) is null && !Path.StartsWith("settings", StringComparison.OrdinalIgnoreCase);
        if (_awaitsMode && _caller?.Role == Role.Administrator)
        {
            Navigation.NavigateTo("/choose-mode", forceLoad: true);
        }
    }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    private bool IsCurrent(NavigationItem item) =>
        Path.Equals(item.Href, StringComparison.OrdinalIgnoreCase) || Path.StartsWith(item.Href + "/", StringComparison.OrdinalIgnoreCase);

    private static string? ShortcutOf(NavigationItem item) => item.Shortcut?.ToLowerInvariant();
}
