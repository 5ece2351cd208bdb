using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Billing;

/// <summary>An invoice as the live book keeps it.</summary>
public sealed record InvoiceSnapshot(
    long Id,
    long? ClientId,
    long EmployeeId,
    decimal Amount,
    decimal Paid,
    string Currency,
    DateOnly DueOn,
    int Version) : ISnapshot
{
    public static InvoiceSnapshot From(Invoice invoice) => new(
        invoice.Id,
        invoice.ClientId,
        invoice.EmployeeId,
        invoice.Amount,
        invoice.Paid,
        invoice.Currency,
        invoice.DueOn,
        invoice.Version);
}
