using Microsoft.JSInterop;

namespace SalesDashboard.Web.Ui.Interop;

public static class JsDisposal
{
    /// <summary>
    /// Ends a script object whose browser may be gone already. A closed tab is the normal end of a circuit, so the
    /// exceptions that it causes here carry no news.
    /// </summary>
    public static async ValueTask DisposeSafelyAsync(this IJSObjectReference? reference, string? lastCall = null)
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
        catch (JSDisconnectedException)
        {
            // The circuit is gone and the page's objects with it.
        }
        catch (OperationCanceledException)
        {
            // The circuit ended while the call was on its way.
        }
    }
}
