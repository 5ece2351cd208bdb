using SalesDashboard.Web.Api;

namespace SalesDashboard.Web.Access;

/// <summary>
/// Connections come from our own pages only: a browser sends the cookie along with a WebSocket that a foreign page opens,
/// and no CORS rule stops that (docs/reliability.md M1). Judged by path, because early in the pipeline nothing else tells (M2).
/// </summary>
public sealed class OriginGuard(RequestDelegate next, SiteOrigins origins, ILogger<OriginGuard> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsAllowed(context.Request))
        {
            return next(context);
        }

        var isHub = IsHub(context.Request);
        log.LogWarning(
            "A connection to {Path} from {Address} was refused: its Origin {Origin} is not this site {Site}. Behind a proxy set Hosting:PublicOrigins.",
            isHub ? "/hubs" : "/_blazor", context.Connection.RemoteIpAddress, Readable(context.Request), context.Request.Host);
        if (isHub)
        {
            return ApiProblems.Of(
                StatusCodes.Status403Forbidden,
                "The connection came from another site",
                $"With the cookie of the sign-in, a hub needs an Origin of this site; programs send a key in {ApiAuthentication.Header}.").ExecuteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsAllowed(HttpRequest request)
    {
        // The initializers are a plain GET of our own page's script, which carries no Origin.
        var isCircuit = request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/_blazor/initializers");
        if (!isCircuit && !IsHub(request))
        {
            return true;
        }

        var origin = request.Headers.Origin;
        if (origin.Count > 0)
        {
            return origin.Count == 1 && origins.IsOwn(request, origin.ToString());
        }

        // Browsers always tell where a connection comes from; programs do not, and with a key they have no cookie to steal.
        return !isCircuit && request.Headers.ContainsKey(ApiAuthentication.Header);
    }

    private static bool IsHub(HttpRequest request) => request.Path.StartsWithSegments("/hubs");

    /// <summary>What the header says, if it is an address at all: nothing else goes into the log.</summary>
    private static string Readable(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "(none)";
}
