using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Shared.Interop;

namespace SalesDashboard.Web.Features.Team;

/// <summary>Open as long as it is drawn, beside the row that it belongs to. Each wish is the page's to fulfil.</summary>
public sealed partial class RowMenu
{
    private ElementReference _menu;
    private IJSObjectReference? _module;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<RowMenu>? _self;

    [Parameter, EditorRequired] public required TeamRow Row { get; set; }

    /// <summary>The month in the links.</summary>
    [Parameter, EditorRequired] public Month Month { get; set; }

    [Parameter] public EventCallback Plan { get; set; }

    [Parameter] public EventCallback<DeskTab> Open { get; set; }

    [Parameter] public EventCallback Export { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    [JSInvokable]
    public Task CloseAsync() => Close.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        await _keys.DisposeSafelyAsync("dispose");
        await _module.DisposeSafelyAsync();
        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Team/RowMenu.razor.js");
        _keys = await _module.InvokeAsync<IJSObjectReference>("create", _menu, Row.Id, _self);
    }
}
