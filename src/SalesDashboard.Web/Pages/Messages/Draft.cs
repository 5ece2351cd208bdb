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
    private readonly PartScript _script = new("./Pages/Messages/MessagesPage.razor.js");
    private bool _isAttached;

    public string Key { get; private set; } = NewKey();

    /// <summary>Follows the field from now on; answers what was kept for this conversation, once.</summary>
    public async Task<string?> AttachAsync(IJSRuntime script, ElementReference field, long self, long with)
    {
        // Said before the first await: each drawing asks, and a second keeper would send everything twice.
        if (_isAttached)
        {
            return null;
        }

        _isAttached = true;
        await _script.StartAsync(script, field, $"message.{self}.{with}", Key);
        var kept = await _script.TellAsync<Kept>("kept");
        Key = kept?.Key ?? Key;
        return kept?.Text;
    }

    /// <summary>It arrived: the next message gets a key of its own.</summary>
    public Task SentAsync()
    {
        Key = NewKey();
        return _script.TellAsync("sent", Key);
    }

    /// <summary>Another conversation is shown; the field is a new one.</summary>
    public async Task ForgetAsync()
    {
        (_isAttached, Key) = (false, NewKey());
        await _script.StopAsync();
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    private static string NewKey() => Guid.NewGuid().ToString("N");

    internal sealed record Kept(string Text, string Key);
}
