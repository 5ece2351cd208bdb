using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Billing;

/// <summary>Money received for an invoice, in the invoice's currency.</summary>
public sealed class Payment : IVersioned, IExternal
{
    private Payment()
    {
    }

    internal Payment(Invoice invoice, decimal amount, DateOnly paidOn)
    {
        Invoice = invoice;
        Amount = amount;
        PaidOn = paidOn;
    }

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public long InvoiceId { get; private set; }

    public Invoice Invoice { get; private set; } = null!;

    public decimal Amount { get; private set; }

    public DateOnly PaidOn { get; private set; }

    public int Version { get; private set; }

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    internal void Change(decimal amount, DateOnly paidOn)
    {
        Amount = amount;
        PaidOn = paidOn;
    }
}
