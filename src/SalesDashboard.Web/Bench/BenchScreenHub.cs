using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;

namespace SalesDashboard.Web.Bench;

/// <summary>The company's month for benchmark clients without a sign-in. Mapped in benchmark mode only.</summary>
public sealed class BenchScreenHub(SceneStreams scenes) : Hub
{
    public const string Path = "/bench/hub";

    public IAsyncEnumerable<Scene> StreamScreen(CancellationToken ct) =>
        scenes.WatchAsync([new MonthSpec(SceneFrame.Of(new SalesScope.Company(), ScreenLanguage.Of(Context.GetHttpContext())))], ct);
}
