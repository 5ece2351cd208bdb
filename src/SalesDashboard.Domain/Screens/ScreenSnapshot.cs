using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Screens;

/// <summary>A wall screen as the live book keeps it: who may show what is answered without a query.</summary>
/// <param name="Hash">Of the device's secret; never leaves the server.</param>
public sealed record ScreenSnapshot(
    long Id,
    string Name,
    string Hash,
    long? RegionId,
    long? CityId,
    long? DepartmentId,
    ScreenLook Look,
    DateTime CreatedAt,
    DateTime? RevokedAt,
    int Reloads,
    int Version) : ISnapshot
{
    public ScreenPlace Place => ScreenPlace.Of(RegionId, CityId, DepartmentId);

    public bool IsRevoked => RevokedAt is not null;
}
