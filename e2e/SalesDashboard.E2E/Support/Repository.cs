namespace SalesDashboard.E2E.Support;

/// <summary>Where things lie, seen from the tests' own folder.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The web program, built with the same configuration as the tests.</summary>
    public static string WebProgram { get; } = Path.Combine(
        Root, "src", "SalesDashboard.Web", "bin", Configuration, "net10.0", "SalesDashboard.Web.dll");

    /// <summary>Real input beside the repository; null where it is not there.</summary>
    public static string? SharedData(string folder)
    {
        var path = Path.Combine(Root, "..", "shared", "data", folder);
        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesDashboard.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("SalesDashboard.sln was not found above the tests.");
    }
}
