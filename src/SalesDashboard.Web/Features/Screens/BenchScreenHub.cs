using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>The company's scene for benchmark clients without a sign-in. Mapped in benchmark mode only.</summary>
public sealed class BenchScreenHub(SceneStreams scenes) : Hub
{
    public const string Path = "/bench/hub";

    public IAsyncEnumerable<Scene> StreamScreen(CancellationToken ct) =>
        scenes.WatchAsync(new ScreenSpec(new SalesScope.Company(), ScreenLanguage.Of(Context.GetHttpContext())), ct);
}
