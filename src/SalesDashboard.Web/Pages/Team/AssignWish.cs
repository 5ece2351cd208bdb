using System.Collections.Immutable;
using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>What a head may set for an employee (CAB-48..51).</summary>
public enum AssignKind
{
    CallOut = 1,
    CallIn = 2,
    Letter = 3,
    Task = 4,
    Meeting = 5,
}

/// <summary>An activity as it is being set.</summary>
/// <param name="DealId">The deal it is tied to; null = none.</param>
public sealed record AssignWish(AssignKind Kind, long? DealId)
{
    public ActivityType Type { get; init; } = TypesOf(Kind)[0];

    public string Subject { get; init; } = "";

    /// <summary>The words of a letter.</summary>
    public string? Body { get; init; }

    /// <summary>In the company's time.</summary>
    public DateTime DueAt { get; init; }

    /// <summary>The types of a kind, the usual one first.</summary>
    public static ImmutableArray<ActivityType> TypesOf(AssignKind kind) => kind switch
    {
        AssignKind.CallOut => [ActivityType.CallOutCurrent, ActivityType.CallOutPotential, ActivityType.CallOutCold],
        AssignKind.CallIn => [ActivityType.CallInKnown, ActivityType.CallInNew],
        AssignKind.Letter => [ActivityType.Letter],
        AssignKind.Task => [ActivityType.Task],
        AssignKind.Meeting => [ActivityType.MeetingActive, ActivityType.MeetingPotential, ActivityType.MeetingCold, ActivityType.Demonstration],
    };
}
