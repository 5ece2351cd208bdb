using System.Net;
using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Startup;

/// <summary>Section "Hosting": how the product is reached from outside. Nothing is needed where browsers reach it directly.</summary>
public sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>Origins of the product's own pages beside the address it listens on, e.g. https://sales.example.com behind a proxy.</summary>
    public string[] PublicOrigins { get; set; } = [];

    /// <summary>Origins whose pages may show ours in a frame, or 'self'; nobody by default.</summary>
    public string[] FrameAncestors { get; set; } = [];

    /// <summary>Addresses (10.0.0.7) or networks (10.0.0.0/8) of proxies whose X-Forwarded headers are believed.</summary>
    public string[] KnownProxies { get; set; } = [];
}

internal sealed class ValidateHostingOptions : IValidateOptions<HostingOptions>
{
    public ValidateOptionsResult Validate(string? name, HostingOptions options)
    {
        var faults = options.PublicOrigins.Where(origin => !IsOrigin(origin))
            .Select(origin => $"Hosting:PublicOrigins has \"{origin}\"; give scheme and host only, such as https://sales.example.com.")
            .Concat(options.FrameAncestors.Where(origin => origin != "'self'" && !IsOrigin(origin))
                .Select(origin => $"Hosting:FrameAncestors has \"{origin}\"; give 'self' or scheme and host such as https://portal.example.com."))
            .Concat(options.KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
                .Select(proxy => $"Hosting:KnownProxies has \"{proxy}\"; give an address such as 10.0.0.7 or a network such as 10.0.0.0/8."))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.GetLeftPart(UriPartial.Authority) == text;
}
