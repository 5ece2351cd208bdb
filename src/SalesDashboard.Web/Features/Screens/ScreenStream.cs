using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Hosting.Api;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>The scene of a caller's scope, in the language of the connection.</summary>
public sealed class ScreenStream(SceneStreams scenes) : IScreenStream
{
    public IAsyncEnumerable<object> WatchAsync(SalesScope scope, HttpContext? request, CancellationToken ct) =>
        scenes.WatchAsync(new ScreenSpec(scope, ScreenLanguage.Of(request)), ct);
}
