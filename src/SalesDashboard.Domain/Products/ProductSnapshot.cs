using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Products;

/// <summary>A product as the live book keeps it.</summary>
public sealed record ProductSnapshot(long Id, string Name, int Version) : ISnapshot
{
    public static ProductSnapshot From(Product product) => new(product.Id, product.Name, product.Version);
}
