using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>By what the rows of plan-fact are broken down.</summary>
public enum Breakdown
{
    Company = 1,
    Region = 2,
    City = 3,
    Department = 4,
    Manager = 5,
    Product = 6,
    Segment = 7,
    Client = 8,
    Month = 9,
}

/// <summary>
/// A question to plan-fact: which months, broken down by what, narrowed to what. Region and city of a deal are its
/// owner's; a department holds its descendants. Null = not narrowed.
/// </summary>
public sealed record PlanFactQuery(Period Period, Breakdown By)
{
    public long? RegionId { get; init; }

    public long? CityId { get; init; }

    public long? DepartmentId { get; init; }

    public long? ManagerId { get; init; }

    /// <summary>Facts of one pipeline only; plans belong to people, so the plan is then zero and percent unknown.</summary>
    public long? PipelineId { get; init; }

    public bool IsNarrowed => (RegionId ?? CityId ?? DepartmentId ?? ManagerId ?? PipelineId) is not null;
}
