using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Messages;

/// <summary>
/// The text that is being typed, kept by the browser tab together with its send key: after a reload it is there again, and
/// what had already arrived under that key is not sent twice.
/// </summary>
internal sealed class Draft : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _keeper;

    public string Key { get; private set; } = NewKey();

    /// <summary>Follows the field from now on; answers what was kept for this conversation, once.</summary>
    public async Task<string?> AttachAsync(IJSRuntime script, ElementReference field, long self, long with)
    {
        if (_keeper is not null)
        {
            return null;
        }

        _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./Pages/Messages/MessagesPage.razor.js");
        _keeper = await _module.InvokeAsync<IJSObjectReference>("create", field, $"message.{self}.{with}", Key);
        var kept = await _keeper.InvokeAsync<Kept?>("kept");
        Key = kept?.Key ?? Key;
        return kept?.Text;
    }

    /// <summary>It arrived: the next message gets a key of its own.</summary>
    public async Task SentAsync()
    {
        Key = NewKey();
        if (_keeper is not null)
        {
            await _keeper.InvokeVoidAsync("sent", Key);
        }
    }

    /// <summary>Another conversation is shown; the field is a new one.</summary>
    public async Task ForgetAsync()
    {
        var left = _keeper;
        (_keeper, Key) = (null, NewKey());
        await left.DisposeSafelyAsync("dispose");
    }

    public async ValueTask DisposeAsync()
    {
        await _keeper.DisposeSafelyAsync("dispose");
        await _module.DisposeSafelyAsync();
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    internal sealed record Kept(string Text, string Key);
}
