using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>The demo company, running; shared by the stories that do not kill it.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    public AppProcess Process { get; private set; } = null!;

    public string Url => Process.Url;

    public async ValueTask InitializeAsync() => Process = await AppProcess.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
