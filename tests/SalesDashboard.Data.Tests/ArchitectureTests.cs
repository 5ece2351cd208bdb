using System.Reflection;
using System.Text.RegularExpressions;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Testing;

namespace SalesDashboard.Data.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_domain_refers_to_nothing_but_the_framework()
    {
        var references = typeof(Deal).Assembly.GetReferencedAssemblies().Select(reference => reference.Name).ToList();

        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void R_rule_17_nothing_outside_of_Data_reads_or_writes_around_the_gate()
    {
        var bypass = new Regex(
            @"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql|FromSql|SqlQueryRaw|IgnoreQueryFilters|BeginTransaction|GetDbConnection)(Raw|Interpolated)?(Async)?\s*[(<]",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(10));
        var source = SourceTree.PathOf("src");

        var found = Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("SalesDashboard.Data/", StringComparison.Ordinal)
                && !file.StartsWith("SalesDashboard.Data.SqlServer/", StringComparison.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => bypass.IsMatch(File.ReadAllText(Path.Combine(source, file))));

        Assert.Empty(found);
    }

    [Fact]
    public void Only_Data_itself_makes_contexts()
    {
        var makers = typeof(SalesDb).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(SalesDbContext) || method.ReturnType == typeof(Task<SalesDbContext>))
            .Select(method => $"{method.DeclaringType?.Name}.{method.Name}");

        Assert.Equal(["SalesDb.OpenAsync"], makers);
    }
}
