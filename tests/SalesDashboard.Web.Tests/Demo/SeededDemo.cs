using Xunit;

namespace SalesDashboard.Web.Tests.Demo;

/// <summary>One seeded database for all tests of a class; filling it takes seconds.</summary>
public sealed class SeededDemo : IAsyncLifetime
{
    public DemoDatabase Database { get; } = new();

    public async ValueTask InitializeAsync() => await Database.SeedAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
