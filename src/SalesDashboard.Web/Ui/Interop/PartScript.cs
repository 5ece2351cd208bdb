using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SalesDashboard.Web.Ui.Interop;

/// <summary>
/// The script of a part: its module exports <c>create(element[, part])</c>, which answers an object with <c>dispose()</c>.
/// Start it after the first drawing and dispose it with the part. A benchmark client,
/// which has no scripts, answers with no module; then there is nothing to start.
/// </summary>
/// <param name="path">Of the module, from the root of the site.</param>
public sealed class PartScript(string path) : IAsyncDisposable
{
    private IJSObjectReference? _script;
    private IDisposable? _part;

    /// <summary>For calls of the module's other functions; null until it was started.</summary>
    public IJSObjectReference? Module { get; private set; }

    public async Task StartAsync(IJSRuntime runtime, ElementReference element)
    {
        Module = await runtime.InvokeAsync<IJSObjectReference>("import", path);
        if (Module is { } module)
        {
            _script = await module.InvokeAsync<IJSObjectReference>("create", element);
        }
    }

    /// <summary>For a script that calls methods of the part.</summary>
    public async Task StartAsync<TPart>(IJSRuntime runtime, ElementReference element, TPart part)
        where TPart : class
    {
        var self = DotNetObjectReference.Create(part);
        _part = self;
        Module = await runtime.InvokeAsync<IJSObjectReference>("import", path);
        if (Module is { } module)
        {
            _script = await module.InvokeAsync<IJSObjectReference>("create", element, self);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _script.DisposeSafelyAsync("dispose");
        await Module.DisposeSafelyAsync();
        _part?.Dispose();
    }
}
