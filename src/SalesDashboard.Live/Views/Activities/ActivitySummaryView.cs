using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Activities;

/// <summary>Plan, fact, deals and activities of a month side by side. Rows add up to the total, except departments, which hold their descendants.</summary>
/// <param name="Currency">ISO code of all sums.</param>
public sealed record ActivitySummaryView(
    DateOnly AsOf, string Currency, Month Month, Breakdown By, ImmutableArray<ActivitySummaryRow> Rows, Measures Measures, ActivityFigures Figures)
{
    public bool Equals(ActivitySummaryView? other) => other is not null
        && AsOf == other.AsOf && Currency == other.Currency && Month == other.Month && By == other.By
        && Measures == other.Measures && Figures == other.Figures && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AsOf, Month, By, Figures, Rows.Length);
}

/// <param name="Key">The id; null = what has none.</param>
/// <param name="Name">Empty where <paramref name="Key"/> is null.</param>
public sealed record ActivitySummaryRow(string? Key, string Name, Measures Measures, ActivityFigures Figures);
