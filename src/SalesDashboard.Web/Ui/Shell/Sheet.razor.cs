using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Ui.Shell;

/// <summary>Open as long as it is drawn. It never closes itself: <see cref="Close"/> asks its parent not to draw it any more.</summary>
public sealed partial class Sheet
{
    private readonly string _titleId = $"sheet-{Guid.NewGuid():N}";
    private readonly PartScript _script = new("./Ui/Shell/Sheet.razor.js");
    private ElementReference _dialog;

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

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.StartWithAsync(Script, _dialog, this) : Task.CompletedTask;
}
