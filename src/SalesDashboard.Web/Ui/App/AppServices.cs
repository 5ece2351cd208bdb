using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using MudBlazor;
using MudBlazor.Services;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui.Live;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Ui.App;

/// <summary>The user interface's own wiring; Program.cs lists it beside the features.</summary>
public static class AppServices
{
    public static IServiceCollection AddSalesApp(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<CurrentUser>();
        services.AddScoped<CircuitConnection>();
        services.AddSingleton<ScreenDelay>();
        services.AddAuthorization();
        services.AddLocalization();
        services.AddSingleton<IStringLocalizer<Texts>, TextCache>();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudTexts>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [.. UiLanguage.All.Select(language => CultureInfo.GetCultureInfo(language.Culture))];
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.FallBackToParentCultures = true;
        });
        return services;
    }

    /// <summary>Call after authentication and authorization: antiforgery must see the user.</summary>
    public static WebApplication MapSalesApp(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(KeepStatusOfProgramCalls);
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/language/{code}", ChooseLanguage).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // SecurityHeaders says who may frame us. Compressing secrets together with what others can send in would let
            // their length be guessed, and each circuit would keep a compression window.
            options.ContentSecurityFrameAncestorsPolicy = null;
            options.DisableWebSocketCompression = true;
        });
        return app;
    }

    /// <summary>A page instead of an empty answer is for people only; the re-executed POST of a program would even become a 400.</summary>
    private static Task KeepStatusOfProgramCalls(HttpContext context, RequestDelegate next)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && !ProgramPaths.Cover(context.Request.Path);
        if (!isPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }
        return next(context);
    }

    /// <summary>Keeps the chosen language in a cookie and goes back to the same page; an unknown language changes nothing.</summary>
    private static IResult ChooseLanguage(string code, string? returnUrl, HttpContext context)
    {
        if (UiLanguage.Find(code) is { } language)
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Culture));
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, value, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
        return Results.LocalRedirect(LocalUrl.OrElse(returnUrl, "/"));
    }
}
