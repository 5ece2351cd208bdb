namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>
/// The cookie of a screen's device: a secret that no script can read and that opens the wall alone. Over https it has the
/// prefix "__Host-", like the cookie of the sign-in, from which it is apart.
/// </summary>
internal static class ScreenCookie
{
    private const string Name = "screen";

    /// <summary>Browsers keep no cookie longer; each visit prolongs it.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(400);

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, string secret) =>
        context.Response.Cookies.Append(NameFor(context.Request), secret, Options(context.Request, s_lifetime));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request, lifetime: null));

    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-" + Name : Name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
