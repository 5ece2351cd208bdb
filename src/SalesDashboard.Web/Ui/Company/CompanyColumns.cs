using SalesDashboard.Live.Views.Company;
using SalesDashboard.Web.Ui.Charts;

namespace SalesDashboard.Web.Ui.Company;

/// <summary>The year's months as columns, in the one unit that fits the largest of them.</summary>
public static class CompanyColumns
{
    public static AmountUnit UnitOf(CompanyView view) =>
        AmountUnitExtensions.Fitting(view.Months.Max(month => Math.Max(month.Plan, Math.Max(month.Fact, month.Forecast ?? 0))));

    public static IReadOnlyList<MonthColumn> Of(CompanyView view, Format format) => [.. view.Months.Select(month => new MonthColumn(
        format.MonthShort(month.Month.FirstDay),
        month.Plan == 0 ? null : month.Plan,
        month.Fact,
        month.Forecast,
        month.State == MonthState.Coming && month.Fact == 0))];
}
