using SalesDashboard.Data.Access;

namespace SalesDashboard.Web.Api;

/// <summary>Refuses keys in the address: addresses are kept in logs and histories, so such a key is disclosed.</summary>
public static class KeyInAddress
{
    public static Task RefuseAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Query.Any(parameter => parameter.Key.Equals(ApiAuthentication.Header, StringComparison.OrdinalIgnoreCase)
            || parameter.Value.Any(value => ApiKeySecret.PrefixOf(value) is not null))
            ? ApiProblems.BadRequest(
                $"The address holds an API key. Send it in the header {ApiAuthentication.Header} only; have this one revoked, for addresses end up in logs.")
                .ExecuteAsync(context)
            : next(context);
}
