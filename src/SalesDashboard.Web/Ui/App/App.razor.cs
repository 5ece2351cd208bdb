using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace SalesDashboard.Web.Ui.App;

/// <summary>The document. It is rendered once per full page load, on the server, so language and theme come from the request.</summary>
public sealed partial class App
{
    [CascadingParameter] public HttpContext? Context { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; set; }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    // The cookies are written by scripts, so only known values get into the page.
    private string Theme => Context?.Request.Cookies["theme"] == "dark" ? "dark" : "light";

    private string? Keys => Context?.Request.Cookies["keys"] == "off" ? "off" : null;

    /// <summary>Pages with [ExcludeFromInteractiveRouting] stay without a circuit: sign-in, printed reports, errors.</summary>
    private IComponentRenderMode? Mode => Context?.AcceptsInteractiveRouting() == true ? RenderMode.InteractiveServer : null;
}
