using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SalesDashboard.Web.Ui.Interop;

/// <summary>
/// The script of a part, and the only way from a part to the browser. Its module may export
/// <c>create(element[, ...])</c>, which answers an object with <c>dispose()</c>. On a slow line the part is often gone
/// before its module has come: then nothing is started, what came is given back, and no call fails.
/// A client without scripts answers with no module; then there is nothing to start either.
/// </summary>
/// <param name="path">Of the module, from the root of the site.</param>
public sealed class PartScript(string path) : IAsyncDisposable
{
    private Task<IJSObjectReference?>? _import;
    private IJSObjectReference? _script;
    private IDisposable? _part;
    private bool _isGone;

    /// <summary>To be called after the first drawing.</summary>
    public Task StartAsync(IJSRuntime runtime, ElementReference element, params object?[] arguments) =>
        WhileHereAsync(() => CreateAsync(runtime, [element, .. arguments]));

    /// <summary>For a script that calls methods of the part.</summary>
    public Task StartWithAsync<TPart>(IJSRuntime runtime, ElementReference element, TPart part)
        where TPart : class
    {
        if (_isGone)
        {
            return Task.CompletedTask;
        }

        var self = DotNetObjectReference.Create(part);
        _part = self;
        return StartAsync(runtime, element, self);
    }

    /// <summary>Calls a function of the module. Default where the part is gone or the browser has no scripts.</summary>
    public Task<T?> CallAsync<T>(IJSRuntime runtime, string function, params object?[] arguments) => WhileHereAsync(async () =>
        await ImportAsync(runtime) is { } module && !_isGone ? await module.InvokeAsync<T>(function, arguments) : default);

    public Task CallAsync(IJSRuntime runtime, string function, params object?[] arguments) => WhileHereAsync(async () =>
    {
        if (await ImportAsync(runtime) is { } module && !_isGone)
        {
            await module.InvokeVoidAsync(function, arguments);
        }

        return true;
    });

    /// <summary>Calls a method of what <c>create</c> answered. Default where nothing was started.</summary>
    public Task<T?> TellAsync<T>(string method, params object?[] arguments) => WhileHereAsync(async () =>
        _script is { } script ? await script.InvokeAsync<T>(method, arguments) : default);

    public Task TellAsync(string method, params object?[] arguments) => WhileHereAsync(async () =>
    {
        if (_script is { } script)
        {
            await script.InvokeVoidAsync(method, arguments);
        }

        return true;
    });

    /// <summary>Ends what was started; the part may start it again.</summary>
    public async ValueTask StopAsync()
    {
        var script = _script;
        _script = null;
        await GiveBackAsync(script, "dispose");
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await StopAsync();
        if (_import is { IsCompletedSuccessfully: true } import)
        {
            await GiveBackAsync(await import);
        }

        _part?.Dispose();
    }

    private async Task<bool> CreateAsync(IJSRuntime runtime, object?[] arguments)
    {
        if (await ImportAsync(runtime) is not { } module || _isGone)
        {
            return false;
        }

        var script = await module.InvokeAsync<IJSObjectReference>("create", arguments);
        if (_isGone)
        {
            await GiveBackAsync(script, "dispose");
            return false;
        }

        _script = script;
        return true;
    }

    /// <summary>Asked for once, however often the part calls.</summary>
    private Task<IJSObjectReference?> ImportAsync(IJSRuntime runtime) => _import ??= LoadAsync(runtime);

    private async Task<IJSObjectReference?> LoadAsync(IJSRuntime runtime)
    {
        var module = await runtime.InvokeAsync<IJSObjectReference?>("import", path);
        if (_isGone)
        {
            await GiveBackAsync(module);
            return null;
        }

        return module;
    }

    private async Task<T?> WhileHereAsync<T>(Func<Task<T?>> work)
    {
        try
        {
            return _isGone ? default : await work();
        }
        catch (JSDisconnectedException)
        {
            // The tab was closed.
        }
        catch (Exception fault) when (_isGone && fault is JSException or OperationCanceledException or ObjectDisposedException)
        {
            // The part was taken off the page meanwhile, and its element with it.
        }

        return default;
    }

    /// <summary>A closed tab is the normal end of a circuit: what it throws here carries no news.</summary>
    private static async ValueTask GiveBackAsync(IJSObjectReference? reference, string? lastCall = null)
    {
        if (reference is null)
        {
            return;
        }

        try
        {
            if (lastCall is not null)
            {
                await reference.InvokeVoidAsync(lastCall);
            }

            await reference.DisposeAsync();
        }
        catch (Exception fault) when (fault is JSDisconnectedException or OperationCanceledException)
        {
            // The browser and its objects are gone.
        }
    }
}
