using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Docs;

/// <summary>The documents and the code of the repository, without what a build makes.</summary>
internal static class DocumentTree
{
    public static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(SourceTree.Root, "*.md").Concat(Directory.EnumerateFiles(SourceTree.PathOf("docs"), "*.md", SearchOption.AllDirectories));

    public static IEnumerable<string> CodeIn(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(SourceTree.PathOf(folder), "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".css" or ".js" && !IsBuilt(file));

    private static bool IsBuilt(string file) =>
        Path.GetRelativePath(SourceTree.Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin");
}
