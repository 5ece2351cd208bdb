using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>The figures of the month scene.</summary>
/// <param name="Place">Whose month it is, where it is not the company's.</param>
/// <param name="Currency">ISO code of all sums but those of the single deals.</param>
/// <param name="WonToday">Deals won on the business date.</param>
/// <param name="WonTodaySum">Their worth.</param>
/// <param name="Leaders">The best by percent of the own plan, best first.</param>
/// <param name="Deals">Won deals, the newest first.</param>
public sealed record SceneView(
    Month Month,
    string? Place,
    string Currency,
    MonthProgress Progress,
    Measures Total,
    int WonToday,
    decimal WonTodaySum,
    ImmutableArray<SceneLeader> Leaders,
    ImmutableArray<SceneDeal> Deals)
{
    public bool Equals(SceneView? other) => other is not null
        && Month == other.Month && Place == other.Place && Currency == other.Currency && Progress == other.Progress && Total == other.Total
        && WonToday == other.WonToday && WonTodaySum == other.WonTodaySum
        && Leaders.AsSpan().SequenceEqual(other.Leaders.AsSpan()) && Deals.AsSpan().SequenceEqual(other.Deals.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Month, Total, WonToday, Leaders.Length, Deals.Length);
}

public sealed record SceneLeader(long EmployeeId, string Name, string City, Measures Measures);

/// <param name="About">The client, or the deal's title where it has none.</param>
/// <param name="Currency">The deal's own.</param>
public sealed record SceneDeal(long DealId, string Owner, string About, decimal? Amount, string Currency);
