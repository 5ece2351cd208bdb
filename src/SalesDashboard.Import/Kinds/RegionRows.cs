using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

internal sealed class RegionRows : NamedKind
{
    public override string Name => "regions";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [.. ImportColumn.Free("region")];

    public override IReadOnlyList<string> Required { get; } = ["region"];

    protected override Target? Apply(ImportBatch batch, KeyedRow row)
    {
        var region = batch.Places.RegionOf(row.Key);
        batch.Track(region);
        return new Target(region, batch.Places.Regions.Claim(row.Key));
    }
}
