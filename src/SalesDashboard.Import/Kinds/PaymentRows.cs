using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Payments of invoices, in the invoice's currency. A payment stays with its invoice.</summary>
internal sealed class PaymentRows : ExternalKind
{
    public override string Name => "payments";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [.. ImportColumn.Free("payment_id", "invoice_id", "amount", "paid_on")];

    public override IReadOnlyList<string> Required { get; } = ["payment_id", "invoice_id", "amount", "paid_on"];

    public override IReadOnlyList<string> Dates { get; } = ["paid_on"];

    public override IReadOnlyList<string> Amounts { get; } = ["amount"];

    public override async Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct)
    {
        await batch.Invoices.LoadAsync(rows.Select(row => row.Text("invoice_id")), ct);
        await batch.Payments.LoadAsync(rows.Select(row => row.Key), ct);
    }

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var known = batch.Payments.Find(keyed.Key);
        var invoice = InvoiceOf(batch, row);
        var money = row.RequiredAmount("amount");
        row.Required("paid_on");
        var paidOn = row.Date("paid_on");
        if (known is not null && invoice is not null && known.Invoice != invoice)
        {
            row.Refuse("invoice_id", "OtherInvoice", known.Invoice.ExternalId ?? known.Invoice.Number);
        }

        if (invoice is not null && money?.Currency is { } currency && currency != invoice.Currency)
        {
            row.Refuse("amount", "NotTheInvoicesCurrency", invoice.Currency);
        }

        if (!row.IsValid || invoice is null || money is not { } amount || paidOn is not { } day)
        {
            return null;
        }

        if (known is not null)
        {
            invoice.Correct(known, amount.Value, day);
            return new Target(known, IsNew: false);
        }

        var payment = invoice.Receive(amount.Value, day);
        payment.IdentifyAs(ExternalSystems.Exchange, keyed.Key);
        return new Target(batch.Payments.Add(keyed.Key, payment), IsNew: true);
    }

    private static Invoice? InvoiceOf(ImportBatch batch, RowReader row)
    {
        var invoice = row.Required("invoice_id") is { } id ? batch.Invoices.Find(id) : null;
        if (invoice is null && row.IsValid)
        {
            row.Refuse("invoice_id", "UnknownInvoice");
        }

        return invoice;
    }
}
