using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Invoices. Without an employee it is the deal's owner, without a due date the day of issue.</summary>
internal sealed class InvoiceRows : ExternalKind
{
    public override string Name => "invoices";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
        [.. ImportColumn.Free("invoice_id", "number", "client_id", "deal_id", "employee_id", "amount", "currency", "issued_on", "due_on")];

    public override IReadOnlyList<string> Required { get; } = ["invoice_id", "amount"];

    public override IReadOnlyList<string> Dates { get; } = ["issued_on", "due_on"];

    public override IReadOnlyList<string> Amounts { get; } = ["amount"];

    public override async Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct)
    {
        await batch.Employees.LoadAsync(rows.Select(row => row.Text("employee_id")), ct);
        await batch.Clients.LoadAsync(rows.Select(row => row.Text("client_id")), ct);
        await batch.Deals.LoadAsync(rows.Select(row => row.Text("deal_id")), ct);
        await batch.Invoices.LoadAsync(rows.Select(row => row.Key), ct);
    }

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var known = batch.Invoices.Find(keyed.Key);
        var client = batch.ClientOf(row);
        var deal = batch.DealOf(row);
        var money = row.RequiredAmount("amount");
        var currency = row.Currency("currency", money, known?.Currency ?? batch.DefaultCurrency);
        var (issuedOn, dueOn) = DatesOf(row, known);
        var number = row.TextOr("number", known?.Number) ?? keyed.Key;
        var employee = batch.EmployeeOf(row, "employee_id") ?? known?.Employee ?? deal?.Owner;
        if (employee is null && row.IsValid)
        {
            row.Refuse("employee_id", "NobodysInvoice");
        }

        if (!row.IsValid || employee is null || money is not { } amount || issuedOn is not { } issued || dueOn is not { } due)
        {
            return null;
        }

        var invoice = known ?? New(batch, keyed.Key, number, employee);
        invoice.Describe(number, employee, amount.Value, currency, issued, due);
        invoice.BillFor(row.Has("client_id") ? client : invoice.Client, row.Has("deal_id") ? deal : invoice.Deal);
        return new Target(invoice, known is null);
    }

    private static (DateOnly? IssuedOn, DateOnly? DueOn) DatesOf(RowReader row, Invoice? known)
    {
        var issuedOn = row.Date("issued_on") ?? known?.IssuedOn;
        var dueOn = row.Date("due_on") ?? known?.DueOn;
        if (issuedOn is null && dueOn is null && row.IsValid)
        {
            row.Refuse("due_on", "NoDate");
        }

        return (issuedOn ?? dueOn, dueOn ?? issuedOn);
    }

    private static Invoice New(ImportBatch batch, string key, string number, Employee employee)
    {
        var invoice = new Invoice(number, employee);
        invoice.IdentifyAs(ExternalSystems.Exchange, key);
        return batch.Invoices.Add(key, invoice);
    }
}
