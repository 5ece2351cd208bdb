using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace SalesDashboard.Web.Api;

/// <summary>What is answered under /api where no endpoint fits: 415 or 405 for a known path with another content or method, else 404.</summary>
public static class UnknownRoute
{
    public static ApiAnswer NotFound(string path) => ApiProblems.Of(
        StatusCodes.Status404NotFound, "Not found", $"There is no {path}. The paths are listed at /openapi/v1.json.");

    public static ApiAnswer NotAllowed(string method, string allowed) => ApiProblems.Of(
        StatusCodes.Status405MethodNotAllowed, "The method is not allowed", $"{method} cannot be used here; use {allowed}.");

    public static IResult Answer(HttpContext context, EndpointDataSource endpoints)
    {
        var fitting = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => Fits(endpoint, context.Request.Path)).ToList();
        var allowed = fitting.SelectMany(MethodsOf).Distinct().Order(StringComparer.Ordinal).ToList();
        if (fitting.Exists(endpoint => MethodsOf(endpoint).Contains(context.Request.Method) && endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null))
        {
            return ApiProblems.OtherContentType(context.Request.ContentType);
        }

        if (allowed.Count == 0 || allowed.Contains(context.Request.Method))
        {
            return NotFound(context.Request.Path);
        }

        context.Response.Headers.Allow = string.Join(", ", allowed);
        return NotAllowed(context.Request.Method, string.Join(", ", allowed));
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool Fits(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
