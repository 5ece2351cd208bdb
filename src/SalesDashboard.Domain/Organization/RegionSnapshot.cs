using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>A region as the live book keeps it.</summary>
public sealed record RegionSnapshot(long Id, string Name, int Version) : ISnapshot
{
    public static RegionSnapshot From(Region region) => new(region.Id, region.Name, region.Version);
}
