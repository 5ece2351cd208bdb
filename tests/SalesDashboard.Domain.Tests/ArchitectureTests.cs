using System.Reflection;
using System.Xml.Linq;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using Xunit;

namespace SalesDashboard.Domain.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Month).Assembly;

    [Fact]
    public void The_domain_project_names_no_package_and_no_project()
    {
        var project = XDocument.Load(Path.Combine(Root(), "src", "SalesDashboard.Domain", "SalesDashboard.Domain.csproj"));

        var references = project.Descendants().Where(element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));

        Assert.Empty(references.Select(element => element.ToString()));
    }

    [Fact]
    public void The_domain_needs_only_the_base_library_and_no_io_or_network()
    {
        string[] allowed = ["System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory"];

        Assert.Empty(Domain.GetReferencedAssemblies().Select(reference => reference.Name).Except(allowed));
    }

    [Fact]
    public void STYLE_13_Every_class_of_the_domain_is_sealed_or_a_closed_set()
    {
        var open = Domain.GetTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void STYLE_14_No_entity_lets_anybody_set_its_properties()
    {
        var setters = Domain.GetTypes()
            .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IVersioned)))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true });

        Assert.Empty(setters.Select(property => $"{property.DeclaringType?.Name}.{property.Name}"));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SalesDashboard.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"SalesDashboard.sln is not above {AppContext.BaseDirectory}.");
    }
}
