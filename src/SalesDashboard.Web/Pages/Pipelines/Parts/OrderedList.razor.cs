using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Pipelines.Parts;

/// <summary>Raises the new order; the rows come back in it with the next view.</summary>
public sealed partial class OrderedList<TItem>
{
    private readonly PartScript _script = new("./Pages/Pipelines/Parts/OrderedList.razor.js");
    private ElementReference _list;

    [Parameter, EditorRequired] public required IReadOnlyList<TItem> Items { get; set; }

    [Parameter, EditorRequired] public required Func<TItem, long> IdOf { get; set; }

    [Parameter, EditorRequired] public required Func<TItem, string> NameOf { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter, EditorRequired] public required RenderFragment<TItem> Row { get; set; }

    /// <summary>All ids in their new order.</summary>
    [Parameter] public EventCallback<IReadOnlyList<long>> Ordered { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    /// <summary>Puts a row to a place, counted from 0.</summary>
    [JSInvokable]
    public Task MoveAsync(long id, int place)
    {
        var ids = Items.Select(IdOf).ToList();
        if (place < 0 || place >= ids.Count || !ids.Remove(id))
        {
            return Task.CompletedTask;
        }

        ids.Insert(place, id);
        return Ordered.InvokeAsync(ids);
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.StartWithAsync(Script, _list, this) : Task.CompletedTask;
}
