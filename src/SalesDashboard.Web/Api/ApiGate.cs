using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Api;

/// <summary>What every endpoint stands behind: a caller known now, not too often, not from a foreign page, and figures to show.</summary>
public sealed class ApiGate(ApiAccess access, ApiRates rates, SiteOrigins origins, LiveEngine engine) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var caller = http.Features.Get<ApiCaller>() ?? await access.OfAsync(http.User, http.RequestAborted);
        if (caller is null)
        {
            return ApiProblems.Unauthorized;
        }

        if (rates.Check(caller) is { } tooOften)
        {
            return tooOften;
        }

        if (!caller.IsProgram && !HttpMethods.IsGet(http.Request.Method) && !origins.MayChange(http.Request))
        {
            return ApiProblems.Of(
                StatusCodes.Status403Forbidden,
                "The request came from another site",
                $"With the cookie of the sign-in, changes need an Origin of this site or the header {SiteOrigins.Header}; programs better use {ApiAuthentication.Header}.");
        }

        if (!engine.IsFilled)
        {
            return ApiProblems.Starting;
        }

        http.Features.Set(caller);
        return await next(context);
    }
}
