using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>A city as the live book keeps it.</summary>
public sealed record CitySnapshot(long Id, string Name, long RegionId, int Version) : ISnapshot
{
    public static CitySnapshot From(City city) => new(city.Id, city.Name, city.RegionId, city.Version);
}
