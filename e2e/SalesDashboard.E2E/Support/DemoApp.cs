using Microsoft.Data.Sqlite;
using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>The demo company, running; shared by the stories that do not kill it, which run one after the other.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    public AppProcess Process { get; private set; } = null!;

    public string Url => Process.Url;

    public async ValueTask InitializeAsync() => Process = await AppProcess.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>One more program with the demo company as it is now, to be killed or filled at will; it has the keys of this one.</summary>
    public async Task<AppProcess> AnotherAsync(CancellationToken ct)
    {
        await Process.KeyAsync("ingest", "company", ct);
        await Process.KeyAsync("reader", "company", ct);
        var another = AppProcess.Copy(Process);
        await using (var from = new SqliteConnection($"Data Source={Process.Database};Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={another.Database};Pooling=False"))
        {
            await from.OpenAsync(ct);
            await to.OpenAsync(ct);
            from.BackupDatabase(to);
        }

        await another.StartAgainAsync(ct);
        return another;
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
