using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Products;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

internal sealed class ProductRows : ExternalKind
{
    public override string Name => "products";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [.. ImportColumn.Free("product_id", "name", "group", "price", "currency")];

    public override IReadOnlyList<string> Required { get; } = ["product_id"];

    public override IReadOnlyList<string> Amounts { get; } = ["price"];

    public override Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct) =>
        batch.Products.LoadAsync(rows.Select(row => row.Key), ct);

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var known = batch.Products.Find(keyed.Key);
        var name = row.Has("name") || known is null ? row.Required("name") : known.Name;
        var group = row.TextOr("group", known?.Group);
        var money = row.Amount("price");
        var price = row.Has("price") ? money?.Value : known?.Price;
        var currency = row.Currency("currency", money, known?.Currency ?? batch.DefaultCurrency);
        if (!row.IsValid || name is null)
        {
            return null;
        }

        var product = known ?? New(batch, keyed.Key, name);
        product.Describe(name, group, price, price is null ? null : currency);
        return new Target(product, known is null);
    }

    private static Product New(ImportBatch batch, string key, string name)
    {
        var product = new Product(name);
        product.IdentifyAs(ExternalSystems.Exchange, key);
        return batch.Products.Add(key, product);
    }
}
