namespace SalesDashboard.Testing;

/// <summary>
/// Finds files of the repository from wherever the tests run. A path of
/// the compiler ([CallerFilePath]) is no use, a deterministic build rewrites it.
/// </summary>
public static class SourceTree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesDashboard.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException($"No SalesDashboard.sln above {start}.");
    }
}
