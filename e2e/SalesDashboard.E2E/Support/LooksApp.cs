using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>The demo company once more, for those who look at every page while others work in the shared one.</summary>
public sealed class LooksApp(DemoApp demo) : IAsyncLifetime
{
    private AppProcess? _process;

    public string Url => _process?.Url ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _process = await demo.AnotherAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
