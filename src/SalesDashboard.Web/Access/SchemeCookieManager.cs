using Microsoft.AspNetCore.Authentication.Cookies;

namespace SalesDashboard.Web.Access;

/// <summary>
/// Over https the sign-in cookie gets the prefix "__Host-", which no other port or sub-domain can set or overwrite; over
/// plain http (a trial on one's own machine) browsers would refuse such a name.
/// </summary>
internal sealed class SchemeCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
