using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Live.Views.Activities;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Company;

/// <summary>The company (or a head's part of it) in one month.</summary>
/// <param name="Currency">ISO code of all sums.</param>
/// <param name="Progress">Passed days of the month by the company's calendar.</param>
/// <param name="By">What the rows are: regions, or the first finer level that has more than one row.</param>
/// <param name="Months">The twelve months of the shown month's year.</param>
/// <param name="Rows">They add up to <paramref name="Total"/>; the largest plan first, which is calm while figures move.</param>
public sealed record CompanyView(
    Month Month,
    DateOnly Today,
    MonthState State,
    string Currency,
    MonthProgress Progress,
    PlanToDateBasis Basis,
    Breakdown By,
    ImmutableArray<CompanyMonth> Months,
    ImmutableArray<CompanyRow> Rows,
    CompanyRow Total,
    ImmutableArray<PipelineFunnel> Pipelines)
{
    /// <summary>Of the region, city or department that is looked at; null for the whole scope.</summary>
    public string? Name { get; init; }

    public AccountingMode Mode { get; init; } = AccountingMode.Deals;

    public CompanyCut Cut { get; init; } = CompanyCut.Whole;

    /// <summary>Whether the tables of both views show the same.</summary>
    public bool HasTableOf(CompanyView other) =>
        (Rows, Total, By, Month, State, Mode, Cut) == (other.Rows, other.Total, other.By, other.Month, other.State, other.Mode, other.Cut);
}

/// <param name="Forecast">What the running month closes at, at the pace so far; null where there is no pace or none is shown.</param>
public sealed record CompanyMonth(Month Month, MonthState State, decimal Plan, decimal Fact, decimal? Forecast);

/// <param name="Key">Id of the region, city or manager; null = what has none.</param>
/// <param name="PreviousYear">Fact of the same month a year before.</param>
/// <param name="Forecast">As in <see cref="CompanyMonth"/>.</param>
/// <param name="Weeks">Fact of the last twelve weeks, Monday to Sunday, the running one last.</param>
public sealed record CompanyRow(
    string? Key, string Name, Measures Measures, decimal PreviousYear, decimal? Forecast, ImmutableArray<decimal> Weeks)
{
    /// <summary>What its people did in the month (CAB-6).</summary>
    public ActivityFigures Statistics { get; init; }

    /// <summary>Only the people directly in the department above all others: no list and no part holds just these.</summary>
    public bool IsDirect { get; init; }
}

/// <summary>What became of the deals that were begun in the last 90 days: how many came to each stage or further.</summary>
public sealed record PipelineFunnel(long Id, string Name, ImmutableArray<FunnelStep> Stages)
{
    /// <summary>The first of the 90 days.</summary>
    public DateOnly From { get; init; }
}
