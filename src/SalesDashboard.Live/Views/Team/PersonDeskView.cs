using System.Collections.Immutable;
using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Live.Views.Team;

/// <summary>What one employee has open (CAB-41..45): activities, tasks, processes and deals.</summary>
/// <param name="Stages">Open deals by stage: their state (CAB-44).</param>
public sealed record PersonDeskView(
    long EmployeeId,
    string Name,
    string Currency,
    ImmutableArray<DeskActivity> Activities,
    ImmutableArray<DeskDeal> Deals,
    ImmutableArray<DeskStage> Stages)
{
    public bool Equals(PersonDeskView? other) => other is not null
        && EmployeeId == other.EmployeeId && Name == other.Name && Currency == other.Currency
        && Activities.AsSpan().SequenceEqual(other.Activities.AsSpan())
        && Deals.AsSpan().SequenceEqual(other.Deals.AsSpan())
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(EmployeeId, Activities.Length, Deals.Length);
}

/// <param name="DueAt">UTC.</param>
public sealed record DeskActivity(long Id, ActivityType Type, string Subject, DateTime DueAt, bool IsOverdue, long? DealId, string? Deal, string? Client);

/// <param name="Sum">In the reporting currency.</param>
/// <param name="Days">In its stage.</param>
/// <param name="Email">The client's, for a letter.</param>
public sealed record DeskDeal(
    long Id, string Title, string Client, string? Email, string Stage, int StageOrder, decimal Sum, DateOnly? ExpectedCloseOn, int Days, bool IsStuck, string? NextStep);

public sealed record DeskStage(string Name, int Count, decimal Sum);
