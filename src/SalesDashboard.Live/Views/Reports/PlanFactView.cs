using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>The answer: rows and their total. The rows add up to the total, except a department's, which hold their descendants.</summary>
/// <param name="AsOf">The business date.</param>
/// <param name="Currency">ISO code of all sums.</param>
public sealed record PlanFactView(
    DateOnly AsOf, AccountingMode Mode, string Currency, Period Period, Breakdown By, ImmutableArray<PlanFactRow> Rows, Measures Total)
{
    public bool Equals(PlanFactView? other) => other is not null
        && AsOf == other.AsOf && Mode == other.Mode && Currency == other.Currency && Period == other.Period && By == other.By
        && Total == other.Total && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AsOf, Period, By, Total, Rows.Length);
}

/// <param name="Key">The id (or yyyy-MM for months, the segment itself for segments); null = what has none.</param>
/// <param name="Name">Empty where <paramref name="Key"/> is null.</param>
public sealed record PlanFactRow(string? Key, string Name, Measures Measures);
