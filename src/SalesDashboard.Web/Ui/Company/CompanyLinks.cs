using System.Globalization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Ui.Deals;

namespace SalesDashboard.Web.Ui.Company;

/// <summary>The lists behind the figures (AHEAD-2), of each row and of the total; a fact of invoices is no sum of deals.</summary>
public static class CompanyLinks
{
    public static string? Fact(CompanyView view, CompanyRow row) => view.Mode == AccountingMode.Deals
        ? Of(view, row, new DealFilter { Kind = StageKind.Won, Dates = new DealDates(DealDateField.Closed, view.Month.FirstDay, view.Month.LastDay) })
        : null;

    public static string? Open(CompanyView view, CompanyRow row) => Of(view, row, new DealFilter { Kind = StageKind.Open });

    /// <summary>The unit of a cut; null = the whole scope.</summary>
    public static OwnerUnit? UnitOf(CompanyCut cut) => cut switch
    {
        { CityId: { } city } => new OwnerUnit(OwnerUnitKind.City, city),
        { RegionId: { } region } => new OwnerUnit(OwnerUnitKind.Region, region),
        { DepartmentId: { } department } => new OwnerUnit(OwnerUnitKind.Department, department),
        _ => null,
    };

    private static string? Of(CompanyView view, CompanyRow row, DealFilter filter)
    {
        if (ReferenceEquals(row, view.Total))
        {
            return DealAddress.List(filter with { Unit = UnitOf(view.Cut) });
        }

        var id = row.Key is null ? 0 : long.Parse(row.Key, CultureInfo.InvariantCulture);
        return view.By switch
        {
            Breakdown.Manager => DealAddress.List(filter with { OwnerId = id }),
            Breakdown.Region => DealAddress.List(filter with { Unit = new OwnerUnit(OwnerUnitKind.Region, id) }),
            Breakdown.City => DealAddress.List(filter with { Unit = new OwnerUnit(OwnerUnitKind.City, id) }),
            Breakdown.Department when !row.IsDirect => DealAddress.List(filter with { Unit = new OwnerUnit(OwnerUnitKind.Department, id) }),
            _ => null,
        };
    }
}
