using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Screens;

/// <summary>
/// A wall screen that was paired: a device that may show one place and nothing else (AHEAD-8). It proves itself by a secret
/// of which only the hash is kept.
/// </summary>
public sealed class Screen : IVersioned
{
    public const int NameLength = 80;

    private Screen()
    {
    }

    /// <param name="hash">SHA-256 of the device's secret in lower-case hexadecimal.</param>
    public Screen(string name, string hash, ScreenPlace place, ScreenLook look, DateTime now)
    {
        Name = name;
        Hash = hash;
        Look = look;
        CreatedAt = now;
        Point(place);
    }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public long? RegionId { get; private set; }

    public long? CityId { get; private set; }

    public long? DepartmentId { get; private set; }

    public ScreenLook Look { get; private set; } = new();

    public DateTime CreatedAt { get; private set; }

    /// <summary>From then on the screen is dark for good; a device is paired anew.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>How often somebody asked the screen to load its page anew.</summary>
    public int Reloads { get; private set; }

    public int Version { get; private set; }

    public ScreenPlace Place => ScreenPlace.Of(RegionId, CityId, DepartmentId);

    public void Rename(string name) => Name = name;

    /// <summary>Shows another place, or the same differently.</summary>
    public void Retarget(ScreenPlace place, ScreenLook look)
    {
        Point(place);
        Look = look;
    }

    public void Revoke(DateTime now) => RevokedAt ??= now;

    public void Reload() => Reloads++;

    private void Point(ScreenPlace place) => (RegionId, CityId, DepartmentId) = (place.RegionId, place.CityId, place.DepartmentId);
}
