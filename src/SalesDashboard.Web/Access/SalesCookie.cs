using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SalesDashboard.Web.Access;

/// <summary>The sign-in cookie: how it is kept and, at each request, whether it still counts.</summary>
internal static class SalesCookie
{
    public const string Name = "sales";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new SchemeCookieManager();
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized, SignInPage(context.Request));
        options.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden, "/denied");
    }

    /// <summary>Disabled, its record ended or missing, or with another stamp: the session is over. A changed role counts from this request on.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var user = context.Principal ?? throw new InvalidOperationException("A valid ticket always has a principal.");
        var session = SalesPrincipal.SessionOf(user);
        var account = CurrentUser.TryGetUserId(user, out var id) && session is { } known
            ? await services.GetRequiredService<AccountReader>().FindAsync(id, known, context.HttpContext.RequestAborted)
            : null;
        if (account is null || session is not { } open || user.FindFirst(CurrentUser.StampClaim)?.Value != account.Stamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        services.GetRequiredService<SessionSightings>().See(open.Id);
        if (!SalesPrincipal.IsCurrent(user, account))
        {
            context.ReplacePrincipal(SalesPrincipal.Of(account, user.FindFirst(SalesPrincipal.SessionClaim)?.Value ?? ""));
            context.ShouldRenew = true;
        }
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int status, string page)
    {
        if (ProgramPaths.Cover(context.Request.Path))
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        // Relative: behind a proxy the product does not know its own outside address.
        context.Response.Redirect(page);
        return Task.CompletedTask;
    }

    private static string SignInPage(HttpRequest request)
    {
        var wanted = request.Path + request.QueryString;
        return HttpMethods.IsGet(request.Method) && wanted != "/" ? $"/signin?returnUrl={Uri.EscapeDataString(wanted)}" : "/signin";
    }
}
