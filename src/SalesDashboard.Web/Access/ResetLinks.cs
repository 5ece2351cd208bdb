using Microsoft.Extensions.Options;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Access;

/// <summary>The address of the page on which a one-time link is used.</summary>
public sealed class ResetLinks(IOptions<HostingOptions> hosting)
{
    public const string Page = "/reset-password";

    /// <summary>Under the first public origin, else under the address that was called; without either from the root of the site.</summary>
    public string Of(string secret, HttpRequest? request)
    {
        var origin = hosting.Value.PublicOrigins.FirstOrDefault() ?? (request is null ? "" : $"{request.Scheme}://{request.Host}");
        return $"{origin}{Page}?code={secret}";
    }
}
