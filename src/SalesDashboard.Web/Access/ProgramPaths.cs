namespace SalesDashboard.Web.Access;

/// <summary>Addresses that programs and scripts call: they get a bare status code, never a redirect or a page.</summary>
public static class ProgramPaths
{
    private static readonly PathString[] s_paths = ["/api", "/hubs", "/health", "/openapi", "/_blazor", "/_framework", "/_content"];

    public static bool Cover(PathString path) =>
        Array.Exists(s_paths, prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
