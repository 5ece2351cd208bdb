using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SalesDashboard.Web.Screens.Streams;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>A page in the screen's language, whatever the browser of the television speaks.</summary>
internal sealed class WallResult(IResult page, CultureInfo culture) : IResult
{
    public static WallResult Of<TDocument>(string language, object parameters, int status = StatusCodes.Status200OK)
        where TDocument : IComponent =>
        new(new RazorComponentResult<TDocument>(parameters) { StatusCode = status }, SceneRenderer.CultureOf(language));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        // Flows with this call only.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        await page.ExecuteAsync(httpContext);
    }
}
