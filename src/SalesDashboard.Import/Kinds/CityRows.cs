using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Cities by name; a city that is known in another region moves.</summary>
internal sealed class CityRows : NamedKind
{
    public override string Name => "cities";

    public override string KeyColumn => "city";

    public override IReadOnlyList<string> Columns { get; } = ["region", "city"];

    public override IReadOnlyList<string> Required { get; } = ["city", "region"];

    public override Target? Apply(ImportBatch batch, KeyedRow row)
    {
        if (row.Row.Required("region") is not { } name)
        {
            return null;
        }

        var region = batch.Places.RegionOf(name);
        var city = batch.Places.CityOf(row.Key, name);
        if (city.Region != region)
        {
            city.MoveTo(region);
        }

        batch.Track(city);
        return new Target(city, batch.Places.Cities.Claim(row.Key));
    }
}
