using System.Reflection;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Tests.Support;
using Xunit;

namespace SalesDashboard.Live.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Live = typeof(LiveEngine).Assembly;

    [Fact]
    public void Live_needs_the_domain_and_the_base_library_alone()
    {
        string[] allowed =
        [
            "SalesDashboard.Domain", "System.Runtime", "System.Runtime.InteropServices", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable",
            "System.Linq", "System.Memory", "System.Threading", "System.Threading.Channels", "System.Diagnostics.DiagnosticSource",
        ];

        Assert.Empty(Live.GetReferencedAssemblies().Select(reference => reference.Name).Except(allowed));
    }

    [Fact]
    public void STYLE_13_Every_class_of_the_live_model_is_sealed_or_abstract()
    {
        var open = Live.GetTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void The_book_knows_every_snapshot_of_the_domain()
    {
        var snapshots = typeof(Change).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(ISnapshot))).ToList();

        Assert.NotEmpty(snapshots);
        foreach (var removed in snapshots.Select(type => Activator.CreateInstance(typeof(Removed<>).MakeGenericType(type), 1L)))
        {
            Assert.Equal(Effect.None, new SalesBook(Rows.Today).Apply(Assert.IsType<Change>(removed, exactMatch: false)));
        }
    }
}
