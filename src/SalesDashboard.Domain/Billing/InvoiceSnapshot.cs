namespace SalesDashboard.Domain.Billing;

/// <summary>The state of an invoice at one version, as the live book keeps it. Immutable.</summary>
public sealed record InvoiceSnapshot(long Id, long? ClientId, long EmployeeId, decimal Amount, decimal Paid, string Currency, DateOnly DueOn, int Version)
{
    public static InvoiceSnapshot From(Invoice invoice) =>
        new(invoice.Id, invoice.ClientId, invoice.EmployeeId, invoice.Amount, invoice.Paid, invoice.Currency, invoice.DueOn, invoice.Version);
}
