using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Api.Hubs;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>The month of a caller's scope with its ticker, in the language of the connection.</summary>
public sealed class ScreenStream(SceneStreams scenes) : IScreenStream
{
    public IAsyncEnumerable<object> WatchAsync(SalesScope scope, HttpContext? request, CancellationToken ct)
    {
        var frame = SceneFrame.Of(scope, ScreenLanguage.Of(request));
        return scenes.WatchAsync([new MonthSpec(frame), new NewsSpec(frame)], ct);
    }
}
