using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using SalesDashboard.Data;

namespace SalesDashboard.Web.Hosting.Access;

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
        services.AddSingleton<EndedSessions>();
        return services;
    }

    /// <summary>Call before anything is mapped.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
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
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
