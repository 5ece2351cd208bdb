using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Products;

public sealed class Product : IVersioned, IExternal
{
    private Product()
    {
    }

    public Product(string name) => Name = name;

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Group { get; private set; }

    /// <summary>List price of one unit, in <see cref="Currency"/>; null where none is known.</summary>
    public decimal? Price { get; private set; }

    public string? Currency { get; private set; }

    public int Version { get; private set; }

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    public void Describe(string name, string? group, decimal? price, string? currency)
    {
        Name = name;
        Group = group;
        Price = price;
        Currency = currency;
    }
}
