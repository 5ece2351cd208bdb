using SalesDashboard.Live.Tests.Support;
using Xunit;
using static SalesDashboard.Live.Tests.Support.Rows;

namespace SalesDashboard.Live.Tests.Engine;

public sealed class LiveWatchTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly CountingSpec _spec = new("count", 1);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void R_12_Disposing_the_last_watch_forgets_the_view()
    {
        var first = _desk.Engine.Watch(_spec);
        var second = _desk.Engine.Watch(_spec);

        first.Dispose();
        Assert.Equal(1, _desk.Engine.OpenViews);
        second.Dispose();

        Assert.Equal(0, _desk.Engine.OpenViews);
        _desk.Tell(Deal(1, owner: 1).Is());
        Assert.Equal(1, _spec.Computed);
    }

    [Fact]
    public void Disposing_twice_does_not_take_the_view_from_another_screen()
    {
        var gone = _desk.Engine.Watch(_spec);
        gone.Dispose();
        using var watch = _desk.Engine.Watch(_spec);

        gone.Dispose();
        _desk.Tell(Deal(1, owner: 1).Is());

        Assert.Equal(1, watch.Take()?.View.Deals);
    }

    [Fact]
    public async Task Reading_ends_when_the_watch_is_disposed()
    {
        var watch = _desk.Engine.Watch(_spec);
        var read = ReadAllAsync();

        watch.Dispose();

        Assert.Equal(0, await read);

        async Task<int> ReadAllAsync()
        {
            var views = 0;
            await foreach (var _ in watch.ReadAllAsync(TestContext.Current.CancellationToken))
            {
                views++;
            }

            return views;
        }
    }

    [Fact]
    public async Task The_loop_posts_at_once_and_then_when_the_interval_has_passed()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var watch = _desk.Engine.Watch(_spec);
        await using var views = watch.ReadAllAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var loop = _desk.Engine.RunAsync(stop.Token);

        _desk.Publish(Deal(1, owner: 1).Is());
        Assert.True(await views.MoveNextAsync());
        Assert.Equal(1, views.Current.View.Deals);

        var next = views.MoveNextAsync().AsTask();
        _desk.Publish(Deal(2, owner: 1).Is());
        while (!next.IsCompleted)
        {
            // The loop may not have set its timer yet: the clock goes on until it has.
            _desk.Time.Advance(50);
            await Task.Yield();
        }

        Assert.True(await next);
        Assert.Equal(2, views.Current.View.Deals);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }
}
