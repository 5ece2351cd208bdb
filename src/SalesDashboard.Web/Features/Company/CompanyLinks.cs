using System.Globalization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Deals;
using SalesDashboard.Live.PlanFacts;
using SalesDashboard.Web.Shared.Deals;

namespace SalesDashboard.Web.Features.Company;

/// <summary>
/// The lists behind the figures (AHEAD-2): of the whole scope and of a person. A region, city or department opens its parts
/// instead, down to the persons; a fact of invoices is no sum of deals.
/// </summary>
public static class CompanyLinks
{
    public static string? Fact(CompanyView view, CompanyRow row) => view.Mode == AccountingMode.Deals
        ? Of(view, row, new DealFilter { Kind = StageKind.Won, Dates = new DealDates(DealDateField.Closed, view.Month.FirstDay, view.Month.LastDay) })
        : null;

    public static string? Open(CompanyView view, CompanyRow row) => Of(view, row, new DealFilter { Kind = StageKind.Open });

    private static string? Of(CompanyView view, CompanyRow row, DealFilter filter) => (ReferenceEquals(row, view.Total), view.By, row.Key) switch
    {
        (true, _, _) when view.Name is null => DealAddress.List(filter),
        (false, Breakdown.Manager, { } id) => DealAddress.List(filter with { OwnerId = long.Parse(id, CultureInfo.InvariantCulture) }),
        _ => null,
    };
}
