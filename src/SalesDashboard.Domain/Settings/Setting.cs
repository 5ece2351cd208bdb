using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Settings;

/// <summary>One company setting as stored; <see cref="CompanySettings"/> gives it meaning.</summary>
public sealed class Setting : IVersioned
{
    private Setting()
    {
    }

    public Setting(string name, string value)
    {
        Name = name;
        Value = value;
    }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Value { get; private set; } = "";

    public int Version { get; private set; }

    public void Change(string value) => Value = value;
}
