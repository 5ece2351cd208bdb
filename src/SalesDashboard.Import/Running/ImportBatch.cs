using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Products;
using SalesDashboard.Import.Columns;

namespace SalesDashboard.Import.Running;

/// <summary>A few hundred rows on their way into one save: the context and the records that the rows name.</summary>
internal sealed class ImportBatch(SalesDbContext context, ImportRun run, string fileName, Planned? planned, bool remembers)
{
    public SalesDbContext Context => context;

    public Places Places => run.Places;

    public ColumnEnds Ends => run.Ends;

    public Administrators Administrators => run.Administrators;

    public string DefaultCurrency => run.DefaultCurrency;

    public string Author => context.Caller.Name;

    public string FileName => fileName;

    public DateTime Now => run.Clock.UtcNow;

    public DateOnly Today => run.Clock.Today;

    public TimeZoneInfo Zone => run.Clock.Zone;

    public ExternalRows<Employee> Employees { get; } = new(context, context.Employees, planned?.Employees, remembers);

    public ExternalRows<Client> Clients { get; } = new(context, context.Clients, planned?.Clients, remembers);

    public ExternalRows<Product> Products { get; } = new(context, context.Products, planned?.Products, remembers);

    public ExternalRows<Deal> Deals { get; } = new(context, context.Deals.Include(deal => deal.Owner), planned?.Deals, remembers);

    public ExternalRows<Invoice> Invoices { get; } = new(
        context,
        context.Invoices.Include(invoice => invoice.Employee).Include(invoice => invoice.Client).Include(invoice => invoice.Deal),
        planned?.Invoices, remembers);

    public ExternalRows<Payment> Payments { get; } = new(context, context.Payments.Include(payment => payment.Invoice), planned: null, remembers: false);

    public ExternalRows<Activity> Activities { get; } = new(
        context, context.Activities.Include(activity => activity.Client).Include(activity => activity.Deal), planned: null, remembers: false);

    public Dictionary<(long EmployeeId, Month Month), Plan> Plans { get; } = [];

    /// <summary>
    /// A deal of the database goes into a stage that has no id yet. The deal would take zero for a foreign key, which EF
    /// believes more than the stage itself; so the stage must be saved before.
    /// </summary>
    public bool NeedsSavedPlaces { get; set; }

    /// <summary>For records that no other leads to.</summary>
    public void Track(object record)
    {
        if (context.Entry(record).State == EntityState.Detached)
        {
            context.Add(record);
        }
    }

    /// <summary>The employee that the row names; a name that nobody has refuses the row.</summary>
    public Employee? EmployeeOf(RowReader row, string column) => Named(row, column, Employees, "UnknownEmployee");

    public Client? ClientOf(RowReader row) => Named(row, "client_id", Clients, "UnknownClient");

    public Product? ProductOf(RowReader row) => Named(row, "product_id", Products, "UnknownProduct");

    public Deal? DealOf(RowReader row) => Named(row, "deal_id", Deals, "UnknownDeal");

    private static T? Named<T>(RowReader row, string column, ExternalRows<T> rows, string refusal)
        where T : class, Domain.Changes.IExternal
    {
        if (row.Text(column, int.MaxValue) is not { } id)
        {
            return null;
        }

        if (rows.Find(id) is { } found)
        {
            return found;
        }

        row.Refuse(column, refusal);
        return null;
    }
}
