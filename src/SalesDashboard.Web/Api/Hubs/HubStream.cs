using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Hubs;

/// <summary>One stream of a connection, with the access that it was begun with.</summary>
/// <param name="ended">Cancelled when that access is not the caller's any more.</param>
public sealed class HubStream(Caller caller, CancellationToken ended, Action leave) : IDisposable
{
    public Caller Caller => caller;

    /// <summary>The view now, then each newer one, until the reader stops or the access ends.</summary>
    /// <exception cref="HubException">The access ended.</exception>
    public async IAsyncEnumerable<TView> ReadAsync<TView>(LiveEngine engine, ViewSpec<TView> spec, [EnumeratorCancellation] CancellationToken ct)
        where TView : class
    {
        using var watch = engine.Watch(spec);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, ended);
        await using var deliveries = watch.ReadAllAsync(either.Token).GetAsyncEnumerator(either.Token);
        yield return watch.Current;
        while (await NextAsync(deliveries))
        {
            yield return deliveries.Current.View;
        }
    }

    /// <summary>The items of any stream, until the reader stops or the access ends.</summary>
    /// <exception cref="HubException">The access ended.</exception>
    public async IAsyncEnumerable<T> ReadAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, [EnumeratorCancellation] CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, ended);
        await using var items = open(either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(items))
        {
            yield return items.Current;
        }
    }

    public void Dispose() => leave();

    private async Task<bool> NextAsync<T>(IAsyncEnumerator<T> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (OperationCanceledException fault) when (ended.IsCancellationRequested)
        {
            throw new HubException("What you may see has changed; start the stream again.", fault);
        }
    }
}
