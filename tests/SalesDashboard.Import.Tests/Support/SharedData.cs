using SalesDashboard.Testing;
using Xunit;

namespace SalesDashboard.Import.Tests.Support;

/// <summary>Real input beside the repository; tests that need it are skipped by name where it is not there.</summary>
internal static class SharedData
{
    public static string Folder(string name) => Find(name) ?? throw new InvalidOperationException($"shared/data/{name} is not there.");

    public static void Require(string name) => Assert.SkipWhen(Find(name) is null, $"shared/data/{name} is not beside the repository.");

    public static string? Find(string name)
    {
        var path = SourceTree.PathOf("..", "shared", "data", name);
        return Directory.Exists(path) ? path : null;
    }

    /// <summary>The rows of a plain CSV file by the names of its columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
