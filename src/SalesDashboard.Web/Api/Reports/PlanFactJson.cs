using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api.Reports;

/// <summary>Plan and fact of the promised interface.</summary>
/// <param name="AsOf">The business date.</param>
public sealed record PlanFactJson(
    DateOnly AsOf,
    AccountingMode Mode,
    string Currency,
    string From,
    string To,
    Breakdown By,
    IReadOnlyList<PlanFactRowJson> Rows,
    MeasuresJson Total)
{
    public static PlanFactJson Of(PlanFactView view) => new(
        view.AsOf,
        view.Mode,
        view.Currency,
        view.Period.From.ToString(),
        view.Period.To.ToString(),
        view.By,
        [.. view.Rows.Select(row => new PlanFactRowJson(row.Key, row.Name, row.Measures))],
        new MeasuresJson(view.Total));
}

/// <param name="Key">The id, for months yyyy-MM, for segments the segment; null = what has none.</param>
public sealed record PlanFactRowJson(string? Key, string Name, Measures Measures) : MeasuresJson(Measures);

/// <summary>Sums in the reporting currency, percent as 0..100 (null without a plan).</summary>
public record MeasuresJson([property: System.Text.Json.Serialization.JsonIgnore] Measures Measures)
{
    public decimal Plan => Rounding.Money(Measures.Plan);

    public decimal PlanToDate => Rounding.Money(Measures.PlanToDate);

    public decimal Fact => Rounding.Money(Measures.Fact);

    public int FactCount => Measures.FactCount;

    public decimal Expected => Rounding.Money(Measures.Expected);

    public int ExpectedCount => Measures.ExpectedCount;

    public decimal Forecast => Rounding.Money(Measures.Forecast);

    public decimal Deviation => Rounding.Money(Measures.Deviation);

    public decimal? Percent => Rounding.Percent(Measures.Percent);

    public int OpenCount => Measures.OpenCount;

    public decimal OpenSum => Rounding.Money(Measures.OpenSum);

    public int LostCount => Measures.LostCount;
}
