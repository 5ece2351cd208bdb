using Microsoft.Extensions.Options;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Access;

/// <summary>
/// Tells a request of our own pages from one of another site. A browser sends the cookie of the sign-in along with what a
/// foreign page asks for, so wherever the cookie counts the origin has to be ours: the address that was called, or one of
/// <see cref="HostingOptions.PublicOrigins"/> behind a proxy.
/// </summary>
public sealed class SiteOrigins(IOptions<HostingOptions> hosting)
{
    /// <summary>A header that only a script of our own can add (a foreign page would need our consent by CORS, which nobody gets); any value.</summary>
    public const string Header = "X-Requested-With";

    public bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || hosting.Value.PublicOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the cookie may change something by this request: it tells an origin of ours, or has <see cref="Header"/>.</summary>
    public bool MayChange(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if ((origin.Length > 0 && !IsOwn(request, origin)) || (site.Length > 0 && site is not ("same-origin" or "none")))
        {
            return false;
        }

        return site == "same-origin" || origin.Length > 0 || request.Headers.ContainsKey(Header);
    }
}
