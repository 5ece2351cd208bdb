namespace SalesDashboard.Web.Hosting.Api;

/// <summary>
/// Guards what the cookie of the sign-in may change: a browser sends it along with requests that another site's page
/// makes. Such a request tells its origin, or lacks the header that only a script of our own can add (a foreign page
/// would need our consent by CORS, which nobody gets). Requests with an API key need none of this.
/// </summary>
public static class SameOrigin
{
    /// <summary>For programs that use the cookie without being a browser; any value.</summary>
    public const string Header = "X-Requested-With";

    public static bool Allows(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if ((site.Length > 0 && site is not ("same-origin" or "none")) || (origin.Length > 0 && !IsOwn(request, origin)))
        {
            return false;
        }

        return site == "same-origin" || origin.Length > 0 || request.Headers.ContainsKey(Header);
    }

    /// <summary>A hub connection with the cookie comes from a page of ours or not at all: no browser asks before it opens a socket (R-rule 3).</summary>
    public static Task GuardHubAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path.StartsWithSegments("/hubs")
            && !context.Request.Headers.ContainsKey(ApiAuthentication.Header)
            && !IsOwn(context.Request, context.Request.Headers.Origin.ToString())
            ? ApiProblems.Of(
                StatusCodes.Status403Forbidden,
                "The connection came from another site",
                $"With the cookie of the sign-in, a hub needs an Origin of this site; programs send a key in {ApiAuthentication.Header}.").ExecuteAsync(context)
            : next(context);

    public static bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
