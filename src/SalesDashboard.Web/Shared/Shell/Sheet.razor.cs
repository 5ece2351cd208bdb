using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Web.Shared.Interop;

namespace SalesDashboard.Web.Shared.Shell;

/// <summary>Open as long as it is drawn. It never closes itself: <see cref="Close"/> asks its parent not to draw it any more.</summary>
public sealed partial class Sheet
{
    private readonly string _titleId = $"sheet-{Guid.NewGuid():N}";
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private IJSObjectReference? _sheet;
    private DotNetObjectReference<Sheet>? _self;

    [Parameter, EditorRequired] public required string Title { get; set; }

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    /// <summary>At the side, over the full height; otherwise in the middle.</summary>
    [Parameter] public bool Side { get; set; }

    /// <summary>In the middle, wide enough for a table.</summary>
    [Parameter] public bool Wide { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    [JSInvokable]
    public Task CloseAsync() => Close.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        await _sheet.DisposeSafelyAsync("dispose");
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
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./Shared/Shell/Sheet.razor.js");
        _sheet = await _module.InvokeAsync<IJSObjectReference>("create", _dialog, _self);
    }
}
