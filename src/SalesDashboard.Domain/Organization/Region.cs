using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

public sealed class Region : IVersioned
{
    private Region()
    {
    }

    public Region(string name) => Name = name;

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Version { get; private set; }

    public void Rename(string name) => Name = name;
}
