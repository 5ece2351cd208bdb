using System.Globalization;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>
/// Rows by what a deal is about: product, client or the client's segment. What has none, and the plans, which belong to
/// people alone, stand in the row without a key; so the rows add up to the total.
/// </summary>
internal static class Subjects
{
    public static IEnumerable<PlanFactRow> ByProduct(SalesBook book, PlanFactQuery query, IReadOnlyCollection<EmployeeSnapshot> people, Measures total) =>
        Rows(book, query, people, total, deal => Key(deal.ProductId), _ => null, key => book.Catalog.Products.GetValueOrDefault(Id(key))?.Name);

    public static IEnumerable<PlanFactRow> ByClient(SalesBook book, PlanFactQuery query, IReadOnlyCollection<EmployeeSnapshot> people, Measures total) =>
        Rows(book, query, people, total, deal => Key(deal.ClientId), invoice => Key(invoice.ClientId), key => book.Catalog.Clients.GetValueOrDefault(Id(key))?.Name);

    public static IEnumerable<PlanFactRow> BySegment(SalesBook book, PlanFactQuery query, IReadOnlyCollection<EmployeeSnapshot> people, Measures total)
    {
        return Rows(book, query, people, total, deal => SegmentOf(deal.ClientId), invoice => SegmentOf(invoice.ClientId), key => key);

        string? SegmentOf(long? clientId) => clientId is { } id ? book.Catalog.Clients.GetValueOrDefault(id)?.Segment : null;
    }

    private static IEnumerable<PlanFactRow> Rows(
        SalesBook book,
        PlanFactQuery query,
        IReadOnlyCollection<EmployeeSnapshot> people,
        Measures total,
        Func<DealSnapshot, string?> keyOfDeal,
        Func<InvoiceSnapshot, string?> keyOfInvoice,
        Func<string, string?> nameOf)
    {
        var owners = people.Select(employee => employee.Id).ToHashSet();
        var deals = owners.SelectMany(book.DealsOf).Where(deal => query.PipelineId is null || deal.PipelineId == query.PipelineId).ToLookup(keyOfDeal);
        var invoices = query.PipelineId is null
            ? book.Invoices.Values.Where(invoice => owners.Contains(invoice.EmployeeId)).ToLookup(keyOfInvoice)
            : Enumerable.Empty<InvoiceSnapshot>().ToLookup(keyOfInvoice);
        var keyed = deals.Select(group => group.Key).Union(invoices.Select(group => group.Key)).OfType<string>()
            .Select(key => new PlanFactRow(
                key,
                nameOf(key) ?? key,
                book.MeasuresOf(deals[key], invoices[key], query.Period)))
            .Where(row => !row.Measures.IsZero)
            .OrderBy(row => row.Name, StringComparer.InvariantCulture)
            .ToList();
        var rest = keyed.Aggregate(total, (left, row) => left - row.Measures);
        return rest.IsZero ? keyed : keyed.Append(new PlanFactRow(null, "", rest));
    }

    private static string? Key(long? id) => id?.ToString(CultureInfo.InvariantCulture);

    private static long Id(string key) => long.Parse(key, CultureInfo.InvariantCulture);
}
