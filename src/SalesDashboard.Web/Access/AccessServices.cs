using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Access;

/// <summary>Who may enter: accounts, the sign-in cookie and the guards around circuits. Nothing is open unless it says so.</summary>
public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<SalesUser>(Configure)
            .AddEntityFrameworkStores<SalesDbContext>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordRules>();
        services.AddAuthentication(SalesPrincipal.Scheme).AddCookie(SalesPrincipal.Scheme, SalesCookie.Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<AccountReader>();
        services.AddSingleton<SessionSightings>();
        services.AddOptions<SessionLimitOptions>().BindConfiguration(SessionLimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SessionLimitOptions>, ValidateSessionLimitOptions>();
        services.AddOptions<CookieAuthenticationOptions>(SalesPrincipal.Scheme)
            .Configure<IOptions<SessionLimitOptions>>((cookie, sessions) => cookie.ExpireTimeSpan = sessions.Value.IdleLimit);
        services.AddSingleton<SiteOrigins>();
        services.AddSingleton<ResetLinks>();
        services.AddOptions<HostingOptions>().BindConfiguration(HostingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HostingOptions>, ValidateHostingOptions>();
        services.AddScoped<CircuitHandler, CircuitGuard>();
        services.Configure<CircuitOptions>(Configure);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    /// <summary>What only a serving program does for sessions.</summary>
    public static IServiceCollection AddSessionNotes(this IServiceCollection services) => services.AddHostedService<SessionNotes>();

    /// <summary>Call first: how the request came here, and what every answer tells the browser.</summary>
    public static WebApplication UseTransport(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.KnownProxies is { Length: > 0 } proxies)
        {
            app.UseForwardedHeaders(Trusting(proxies));
        }

        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        return app;
    }

    /// <summary>Call before anything is mapped; authorization follows.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseMiddleware<OriginGuard>();
        app.UseAuthentication();
        app.UseMiddleware<CircuitCap>();
        return app;
    }

    /// <summary>Forwarded headers of anybody else are ignored, so that nobody can pretend another address (ASVS 15.3.4).</summary>
    private static ForwardedHeadersOptions Trusting(string[] proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        return options;
    }

    /// <summary>A tab may be away for three minutes; what a circuit keeps is bounded (docs/reliability.md M12, M14).</summary>
    private static void Configure(CircuitOptions options)
    {
        options.DetailedErrors = false;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        options.DisconnectedCircuitMaxRetained = 100;
        options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        options.MaxBufferedUnacknowledgedRenderBatches = 10;
        options.PersistedCircuitInMemoryMaxRetained = 200;
        options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMinutes(15);
    }

    private static void Configure(IdentityOptions options)
    {
        // Length and common words are judged by PasswordRules; composition rules make passwords worse (ASVS 6.2.5).
        options.Password.RequiredLength = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = PasswordRules.MostWrongTries;
        options.Lockout.DefaultLockoutTimeSpan = PasswordRules.ClosedFor;
    }
}
