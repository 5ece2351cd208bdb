namespace SalesDashboard.Domain.Plans;

/// <summary>
/// The measures of plan-fact for one row and period, in the reporting currency (decisions D5, D6). They add up: the
/// measures of a group are the sum of its members'. Open count and sum are of all time, the rest of the period.
/// </summary>
/// <param name="MissingRates">Plans and closed deals of the period that are counted but whose currency has no rate (decision D8).</param>
/// <param name="OpenMissingRates">Likewise for open deals.</param>
public readonly record struct Measures(
    decimal Plan,
    decimal PlanToDate,
    decimal Fact,
    int FactCount,
    decimal Expected,
    int ExpectedCount,
    int OpenCount,
    decimal OpenSum,
    int LostCount,
    int MissingRates,
    int OpenMissingRates)
{
    /// <summary>Fact + expected (PLAN-15).</summary>
    public decimal Forecast => Fact + Expected;

    /// <summary>Fact - plan to date; negative = behind.</summary>
    public decimal Deviation => Fact - PlanToDate;

    /// <summary>Deviation in percent of plan to date; null where nothing was due yet.</summary>
    public decimal? DeviationPercent => PlanToDate == 0 ? null : Deviation / PlanToDate * 100;

    /// <summary>Fact in percent of plan; null without a plan, never infinity.</summary>
    public decimal? Percent => Plan == 0 ? null : Fact / Plan * 100;

    /// <summary>Fact in percent of plan to date, which decides good or bad (docs/ui.md 2.3 rule 11); null where nothing was due.</summary>
    public decimal? Pace => PlanToDate == 0 ? null : Fact / PlanToDate * 100;

    public bool IsZero => this == default;

    public static Measures operator +(Measures left, Measures right) => new(
        left.Plan + right.Plan,
        left.PlanToDate + right.PlanToDate,
        left.Fact + right.Fact,
        left.FactCount + right.FactCount,
        left.Expected + right.Expected,
        left.ExpectedCount + right.ExpectedCount,
        left.OpenCount + right.OpenCount,
        left.OpenSum + right.OpenSum,
        left.LostCount + right.LostCount,
        left.MissingRates + right.MissingRates,
        left.OpenMissingRates + right.OpenMissingRates);

    public static Measures operator -(Measures left, Measures right) => new(
        left.Plan - right.Plan,
        left.PlanToDate - right.PlanToDate,
        left.Fact - right.Fact,
        left.FactCount - right.FactCount,
        left.Expected - right.Expected,
        left.ExpectedCount - right.ExpectedCount,
        left.OpenCount - right.OpenCount,
        left.OpenSum - right.OpenSum,
        left.LostCount - right.LostCount,
        left.MissingRates - right.MissingRates,
        left.OpenMissingRates - right.OpenMissingRates);
}
