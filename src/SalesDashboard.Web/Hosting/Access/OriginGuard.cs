using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Hosting.Access;

/// <summary>
/// Connections come from our own pages only: a browser sends the cookie along with a WebSocket that a foreign page opens,
/// and no CORS rule stops that (RELIABILITY M1). Judged by path, because early in the pipeline nothing else tells (M2).
/// </summary>
public sealed class OriginGuard(
    RequestDelegate next, IOptions<HostingOptions> hosting, IOptions<BenchOptions> bench, IHostEnvironment environment, ILogger<OriginGuard> log)
{
    private const string KeyHeader = "X-Api-Key";

    public Task InvokeAsync(HttpContext context)
    {
        if (IsAllowed(context.Request))
        {
            return next(context);
        }

        log.LogWarning(
            "A connection to {Path} from {Address} was refused: its Origin {Origin} is not this site {Site}. Behind a proxy set Hosting:PublicOrigins.",
            context.Request.Path.StartsWithSegments("/_blazor") ? "/_blazor" : "/hubs", context.Connection.RemoteIpAddress, Readable(context.Request), context.Request.Host);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsAllowed(HttpRequest request)
    {
        // The initializers are a plain GET of our own page's script, which carries no Origin.
        var isCircuit = request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/_blazor/initializers");
        if (!isCircuit && !request.Path.StartsWithSegments("/hubs"))
        {
            return true;
        }

        var origin = request.Headers.Origin;
        if (origin.Count > 0)
        {
            return origin.Count == 1 && IsOwn(request, origin.ToString());
        }

        return isCircuit ? bench.Value.IsOn(environment) : MayComeWithoutOrigin(request);
    }

    private bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || hosting.Value.PublicOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Programs send no Origin; with a key they have no cookie to steal. Browsers always send one with a WebSocket.</summary>
    private static bool MayComeWithoutOrigin(HttpRequest request) =>
        request.Headers.ContainsKey(KeyHeader)
        || !(request.Headers.ContainsKey("Upgrade") || HttpMethods.IsConnect(request.Method));

    /// <summary>What the header says, if it is an address at all: nothing else goes into the log.</summary>
    private static string Readable(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "(none)";
}
