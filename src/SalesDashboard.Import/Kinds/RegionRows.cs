using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

internal sealed class RegionRows : NamedKind
{
    public override string Name => "regions";

    public override IReadOnlyList<string> Columns { get; } = ["region"];

    public override IReadOnlyList<string> Required { get; } = ["region"];

    public override Target? Apply(ImportBatch batch, KeyedRow row)
    {
        var region = batch.Places.RegionOf(row.Key);
        batch.Track(region);
        return new Target(region, batch.Places.Regions.Claim(row.Key));
    }
}
