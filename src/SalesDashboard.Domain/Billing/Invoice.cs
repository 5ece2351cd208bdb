using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Billing;

/// <summary>A bill to a client. In mode Invoices it belongs to the month of its due date (decision D6).</summary>
public sealed class Invoice : IVersioned, IExternal
{
    private readonly List<Payment> _payments = [];

    private Invoice()
    {
    }

    public Invoice(string number, Employee employee)
    {
        Number = number;
        Employee = employee;
        EmployeeId = employee.Id;
    }

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public string Number { get; private set; } = "";

    public long? ClientId { get; private set; }

    public Client? Client { get; private set; }

    public long? DealId { get; private set; }

    public Deal? Deal { get; private set; }

    public long EmployeeId { get; private set; }

    public Employee Employee { get; private set; } = null!;

    public decimal Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Sum of the payments, kept here so that totals need no join.</summary>
    public decimal Paid { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Payment> Payments => _payments;

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    public void Describe(string number, Employee employee, decimal amount, string currency, DateOnly issuedOn, DateOnly dueOn)
    {
        Number = number;
        Employee = employee;
        EmployeeId = employee.Id;
        Amount = amount;
        Currency = currency;
        IssuedOn = issuedOn;
        DueOn = dueOn;
    }

    public void BillFor(Client? client, Deal? deal)
    {
        Client = client;
        ClientId = client?.Id is > 0 ? client.Id : null;
        Deal = deal;
        DealId = deal?.Id is > 0 ? deal.Id : null;
    }

    public Payment Receive(decimal amount, DateOnly paidOn)
    {
        var payment = new Payment(this, amount, paidOn);
        _payments.Add(payment);
        Paid += amount;
        return payment;
    }

    /// <summary>Corrects a payment already received; the difference goes into <see cref="Paid"/>.</summary>
    public void Correct(Payment payment, decimal amount, DateOnly paidOn)
    {
        Paid += amount - payment.Amount;
        payment.Change(amount, paidOn);
    }
}
