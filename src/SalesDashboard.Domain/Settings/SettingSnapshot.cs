using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Settings;

/// <summary>A setting as the live book keeps it.</summary>
public sealed record SettingSnapshot(long Id, string Name, string Value, int Version) : ISnapshot
{
    public static SettingSnapshot From(Setting setting) => new(setting.Id, setting.Name, setting.Value, setting.Version);
}
