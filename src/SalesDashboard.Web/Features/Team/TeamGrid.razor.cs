using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SalesDashboard.Web.Shared;
using SalesDashboard.Web.Shared.Interop;

namespace SalesDashboard.Web.Features.Team;

/// <summary>The tree with its open branches, which the browser tab remembers.</summary>
public sealed partial class TeamGrid : IAsyncDisposable
{
    private readonly Folding _folding = new();
    private ElementReference _table;
    private IJSObjectReference? _module;
    private IJSObjectReference? _keys;

    [Parameter, EditorRequired] public required TeamView View { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    /// <summary>Name of the foot row.</summary>
    [Parameter, EditorRequired] public required string TotalName { get; set; }

    [Inject] public required IJSRuntime Script { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private IEnumerable<(TeamRow Row, bool IsOpen)> Visible => _folding.Visible(View);

    public async ValueTask DisposeAsync()
    {
        await _keys.DisposeSafelyAsync("dispose");
        await _module.DisposeSafelyAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Team/TeamGrid.razor.js");
        _keys = await _module.InvokeAsync<IJSObjectReference>("create", _table);
        if (await _module.InvokeAsync<string[]?>("folds") is { Length: > 0 } turned)
        {
            _folding.Restore(turned);
            StateHasChanged();
        }
    }

    private async Task ToggleAsync(string key)
    {
        _folding.Toggle(key);
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("keep", _folding.Turned);
        }
    }
}
