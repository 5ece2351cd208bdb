namespace SalesDashboard.Web.Access;

/// <summary>Addresses that may follow a sign-in: pages of this product only, so that no link leads from here to elsewhere.</summary>
public static class LocalUrl
{
    /// <summary>Browsers drop control characters and read a backslash as a slash: "/\t/host" and "/\host" are both elsewhere.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);

    public static string OrElse(string? url, string home) => url is not null && IsLocal(url) ? url : home;
}
