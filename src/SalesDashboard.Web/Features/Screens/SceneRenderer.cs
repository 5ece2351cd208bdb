using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SalesDashboard.Web.Features.Screens.Wall;
using SalesDashboard.Web.Shared.Shell;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>Turns the figures of a screen into HTML, in the screen's language and without a request.</summary>
public sealed class SceneRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers, ServerVersion version, TimeProvider time)
{
    private long _rendered;

    /// <summary>Scenes rendered since the start.</summary>
    public long Rendered => Interlocked.Read(ref _rendered);

    public async Task<Scene> RenderAsync(SceneView view, string language)
    {
        Interlocked.Increment(ref _rendered);
        // A renderer keeps all it rendered until it is disposed, so each scene has its own.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(new PlainText(scope.ServiceProvider), loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Flows with this call only; the thread's other work keeps its language.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MonthScene.View)] = view });
            return (await renderer.RenderComponentAsync<MonthScene>(parameters)).ToHtmlString();
        });
        return new Scene(html, time.GetUtcNow().UtcDateTime, version.Text);
    }

    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo((UiLanguage.Find(language) ?? UiLanguage.All[0]).Culture);

    /// <summary>The services, with an encoder that leaves letters of all languages as they are: four to eight times shorter.</summary>
    private sealed class PlainText(IServiceProvider services) : IServiceProvider
    {
        private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? s_encoder : services.GetService(serviceType);
    }
}
