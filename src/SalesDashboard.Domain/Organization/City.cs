using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

public sealed class City : IVersioned
{
    private City()
    {
    }

    public City(string name, Region region)
    {
        Name = name;
        Region = region;
    }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public long RegionId { get; private set; }

    public Region Region { get; private set; } = null!;

    public int Version { get; private set; }

    public void MoveTo(Region region) => Region = region;
}
