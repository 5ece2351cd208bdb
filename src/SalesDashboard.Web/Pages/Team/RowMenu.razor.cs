using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>Open as long as it is drawn, beside the row that it belongs to. Each wish is the page's to fulfil.</summary>
public sealed partial class RowMenu
{
    private readonly PartScript _script = new("./Pages/Team/RowMenu.razor.js");
    private ElementReference _menu;

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

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.StartWithAsync(Script, _menu, this) : Task.CompletedTask;
}
