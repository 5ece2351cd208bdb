using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Web.Shared.Interop;

namespace SalesDashboard.Web.Features.Pipelines.Parts;

/// <summary>Raises the new order; the rows come back in it with the next view.</summary>
public sealed partial class OrderedList<TItem>
{
    private ElementReference _list;
    private IJSObjectReference? _module;
    private IJSObjectReference? _drag;
    private DotNetObjectReference<OrderedList<TItem>>? _self;

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

    public async ValueTask DisposeAsync()
    {
        await _drag.DisposeSafelyAsync("dispose");
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
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Pipelines/Parts/OrderedList.razor.js");
        _drag = await _module.InvokeAsync<IJSObjectReference>("create", _list, _self);
    }
}
