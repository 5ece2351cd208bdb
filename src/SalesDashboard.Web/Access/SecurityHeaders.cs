using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Access;

/// <summary>
/// What a browser may do with our pages: load from here only, show them in no foreign frame, keep no data. base-uri is
/// 'self' where ASVS asks 'none', because Blazor needs its base element; style attributes carry computed widths only.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, IOptions<HostingOptions> options)
{
    private static readonly object s_nonce = new();

    private readonly string _frameAncestors = options.Value.FrameAncestors.Length == 0 ? "'none'" : string.Join(' ', options.Value.FrameAncestors);

    /// <summary>A new nonce with which this one answer may hold scripts and styles of its own.</summary>
    public static string AllowNonce(HttpContext context)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        context.Items[s_nonce] = nonce;
        return nonce;
    }

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (_frameAncestors == "'none'")
        {
            headers.XFrameOptions = "DENY";
        }
        else
        {
            headers.Remove("X-Frame-Options");
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            headers.CacheControl = "no-store";
        }
    }

    private string Policy(HttpContext context)
    {
        var own = context.Items[s_nonce] is string nonce ? $"'self' 'nonce-{nonce}'" : "'self'";
        return $"default-src 'self'; script-src {own}; style-src {own}; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
            + $"connect-src 'self'{SocketOf(context.Request)}; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {_frameAncestors}";
    }

    /// <summary>Older Safari does not count a WebSocket of the same host as 'self'.</summary>
    private static string SocketOf(HttpRequest request) =>
        Uri.TryCreate($"{(request.IsHttps ? "wss" : "ws")}://{request.Host}", UriKind.Absolute, out var uri) && Uri.CheckHostName(uri.Host) != UriHostNameType.Unknown
            ? $" {uri.Scheme}://{uri.Authority}"
            : "";
}
