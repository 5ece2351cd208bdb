using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>Bills for the deals won lately, most of them paid, some partly, some late.</summary>
internal sealed class DemoInvoices(DemoCompany company)
{
    private const int Months = 5;

    private readonly DemoDice _dice = new(company.Seed, part: 7);
    private int _count;

    public IEnumerable<Invoice> For(IEnumerable<(DemoManager Manager, Deal Deal)> won)
    {
        var since = Month.Of(company.Today).Add(1 - Months).FirstDay;
        return won.Where(sale => sale.Deal.ClosedOn >= since).Select(sale => Bill(sale.Manager, sale.Deal)).OfType<Invoice>();
    }

    private Invoice? Bill(DemoManager manager, Deal deal)
    {
        if (deal is not { ClosedOn: { } closedOn, Amount: { } amount })
        {
            return null;
        }

        var dueOn = company.WorkingDayFrom(closedOn.AddDays(_dice.Pick([7, 10, 14, 14, 21, 30])));
        var number = $"{closedOn.Year}-{++_count:D4}";
        var invoice = new Invoice(number, manager.Employee);
        invoice.IdentifyAs(ExternalSystems.Demo, $"invoice-{_count}");
        invoice.Describe(number, manager.Employee, amount, company.Currency, closedOn, dueOn);
        invoice.BillFor(deal.Client, deal);
        Pay(invoice, closedOn, dueOn);
        return invoice;
    }

    private void Pay(Invoice invoice, DateOnly issuedOn, DateOnly dueOn)
    {
        var advance = _dice.Chance(0.35) ? DemoAmount.Round(invoice.Amount * _dice.Pick([0.3m, 0.5m])) : 0;
        if (advance > 0)
        {
            ReceiveIfDue(invoice, advance, issuedOn.AddDays(_dice.Between(0, 4)));
        }

        var paysAtAll = _dice.Chance(0.93);
        if (paysAtAll)
        {
            ReceiveIfDue(invoice, invoice.Amount - advance, dueOn.AddDays(_dice.Between(-6, _dice.Chance(0.2) ? 25 : 1)));
        }
    }

    /// <summary>Banks book on working days; what would come after today has not come.</summary>
    private void ReceiveIfDue(Invoice invoice, decimal amount, DateOnly on)
    {
        var bookedOn = company.WorkingDayFrom(on < invoice.IssuedOn ? invoice.IssuedOn : on);
        if (amount > 0 && bookedOn <= company.Today)
        {
            invoice.Receive(amount, bookedOn).IdentifyAs(ExternalSystems.Demo, $"payment-{invoice.ExternalId}-{invoice.Payments.Count}");
        }
    }
}
