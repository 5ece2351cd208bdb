using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Wall;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Ui.Html;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Screens.Streams;

/// <summary>Turns the figures of a screen into HTML, in the screen's language and without a request.</summary>
public sealed class SceneRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers, ServerVersion version, TimeProvider time)
{
    private long _rendered;

    /// <summary>Scenes rendered since the start.</summary>
    public long Rendered => Interlocked.Read(ref _rendered);

    /// <param name="changedAt">When the change came that is shown.</param>
    public async Task<Scene> RenderAsync(SceneSpec spec, SceneView view, long? changedAt)
    {
        Interlocked.Increment(ref _rendered);
        // A renderer keeps all it rendered until it is disposed, so each scene has its own.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = PlainHtml.Renderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Flows with this call only; the thread's other work keeps its language.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(spec.Frame.Language);
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MonthScene.View)] = view });
            return (await renderer.RenderComponentAsync(ComponentOf(view), parameters)).ToHtmlString();
        });
        return new Scene(spec.Name, html, time.GetUtcNow().UtcDateTime, version.Text, changedAt);
    }

    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo((UiLanguage.Find(language) ?? UiLanguage.All[0]).Culture);

    private static Type ComponentOf(SceneView view) => view switch
    {
        MonthView => typeof(MonthScene),
        TodayView => typeof(TodayScene),
        RegionsView => typeof(RegionsScene),
        RaceView => typeof(RaceScene),
        PlanFactSceneView => typeof(PlanFactScene),
        NewsView => typeof(NewsTicker),
        CelebrationView => typeof(Celebration),
        _ => throw new UnreachableException(),
    };
}
