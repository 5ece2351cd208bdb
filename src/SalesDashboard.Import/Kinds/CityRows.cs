using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Cities by name; a city that is known in another region moves.</summary>
internal sealed class CityRows : NamedKind
{
    public override string Name => "cities";

    public override string KeyColumn => "city";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("region", ValueRights.Of<City>(nameof(City.RegionId)))
        {
            Changes = (batch, row) => batch.Places.Cities.Find(row.Key) is { } known && !row.Says("region", known.Region.Name),
        },
        .. ImportColumn.Free("city"),
    ];

    public override IReadOnlyList<string> Required { get; } = ["city", "region"];

    protected override Target? Apply(ImportBatch batch, KeyedRow row)
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
