using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Products;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>What a row says of a deal beside its place; what it does not speak of is as it was.</summary>
internal sealed record DealValues(
    Employee? Owner,
    Client? Client,
    Product? Product,
    decimal? Amount,
    string Currency,
    DateOnly CreatedOn,
    DateOnly? ExpectedCloseOn)
{
    /// <summary>Client and product, as far as they are known.</summary>
    public string? Title => (Client?.Name, Product?.Name) switch
    {
        ({ } client, { } product) => $"{client} · {product}",
        var (client, product) => client ?? product,
    };

    public static DealValues Read(ImportBatch batch, RowReader row, Deal? known)
    {
        if (known is null || row.Has("employee_id"))
        {
            row.Required("employee_id");
        }

        var money = row.Amount("amount");
        return new DealValues(
            batch.EmployeeOf(row, "employee_id") ?? known?.Owner,
            batch.ClientOf(row),
            batch.ProductOf(row),
            row.Has("amount") ? money?.Value : known?.Amount,
            row.Currency("currency", money, known?.Currency ?? batch.DefaultCurrency),
            row.Date("created_on") ?? known?.CreatedOn ?? batch.Today,
            row.Has("expected_close_on") ? row.Date("expected_close_on") : known?.ExpectedCloseOn);
    }
}
