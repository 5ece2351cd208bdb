using Microsoft.AspNetCore.Authorization;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Access;
using Scalar.AspNetCore;

namespace SalesDashboard.Web.Api;

/// <summary>The page on which administrators read the interface and try its calls, made from the OpenAPI document.</summary>
internal static class ApiReference
{
    public const string Path = "/scalar";

    public static void Map(IEndpointRouteBuilder app)
    {
        var page = app.MapScalarApiReference(Path, Configure);
        page.RequireAuthorization(policy => policy.RequireRole(nameof(Role.Administrator)));

        // The package opens its scripts to everybody.
        page.Finally(endpoint =>
        {
            foreach (var open in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
            {
                endpoint.Metadata.Remove(open);
            }
        });
    }

    /// <summary>Everything that would ask another host is off.</summary>
    private static void Configure(ScalarOptions options, HttpContext context)
    {
        // The script of the page stands in it, and it puts its styles into the page.
        var nonce = SecurityHeaders.AllowNonce(context);
        options.Nonce = nonce;
        options.HeadContent = $"""<meta property="csp-nonce" content="{nonce}" />""";
        options.Title = "SalesDashboard API";
        options.Favicon = "/favicon.svg";
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.HideClientButton = true;
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.DisableAgent();
        options.DisableMcp();
    }
}
