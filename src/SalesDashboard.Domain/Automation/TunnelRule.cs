using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Automation;

/// <summary>What starts a rule.</summary>
public enum TunnelEvent
{
    /// <summary>No incoming link: the action is never reached (PIPE-37).</summary>
    None = 0,
    ClientCreated = 1,
    DealCreated = 2,
    DealEnteredStage = 3,
    DealWon = 4,
    DealLost = 5,
}

/// <summary>What a rule does.</summary>
public enum TunnelAction
{
    AddToPipeline = 1,
    Assign = 2,
    CreateActivity = 3,
}

/// <summary>
/// A rule of the sales tunnel: when something happens and all conditions hold, then do one thing. A null condition asks
/// for nothing. Rules hear of committed changes only and never hold up a writer. A rule sees what its author may see.
/// </summary>
public sealed class TunnelRule : IVersioned
{
    private TunnelRule()
    {
    }

    public TunnelRule(string name) => Name = name;

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    /// <summary>Who saved it last; only what this person may see sets it off. Null = the product itself, which sees everything.</summary>
    public long? AuthorId { get; private set; }

    public TunnelEvent Event { get; private set; }

    /// <summary>The deal's source, or the client's where the deal has none; compared without regard to case.</summary>
    public string? Source { get; private set; }

    /// <summary>The client's segment, compared likewise.</summary>
    public string? Segment { get; private set; }

    public long? PipelineId { get; private set; }

    /// <summary>The stage in which the deal was created, or which it entered.</summary>
    public long? StageId { get; private set; }

    /// <summary>In the deal's currency; a deal without an amount has none.</summary>
    public decimal? MinAmount { get; private set; }

    public TunnelAction Action { get; private set; } = TunnelAction.AddToPipeline;

    public long? TargetPipelineId { get; private set; }

    /// <summary>Who gets the deal or does the activity; for an activity null = the deal's owner.</summary>
    public long? TargetEmployeeId { get; private set; }

    public ActivityType ActivityType { get; private set; } = ActivityType.Task;

    public string? Subject { get; private set; }

    /// <summary>Days from the event until the activity is due.</summary>
    public int DueInDays { get; private set; }

    public int Version { get; private set; }

    public void Rename(string name, bool isActive) => (Name, IsActive) = (name, isActive);

    public void SignedBy(long? employeeId) => AuthorId = employeeId;

    public void When(TunnelEvent happens, string? source, string? segment, long? pipelineId, long? stageId, decimal? minAmount) =>
        (Event, Source, Segment, PipelineId, StageId, MinAmount) = (happens, source, segment, pipelineId, stageId, minAmount);

    public void Then(TunnelAction action, long? targetPipelineId, long? targetEmployeeId, ActivityType activityType, string? subject, int dueInDays) =>
        (Action, TargetPipelineId, TargetEmployeeId, ActivityType, Subject, DueInDays) = (action, targetPipelineId, targetEmployeeId, activityType, subject, dueInDays);

    /// <summary>Whether the rule asks for exactly this.</summary>
    public bool Matches(TunnelFacts facts) => IsActive
        && Event == facts.Event
        && Same(Source, facts.Source)
        && Same(Segment, facts.Segment)
        && (PipelineId is null || PipelineId == facts.PipelineId)
        && (StageId is null || StageId == facts.StageId)
        && (MinAmount is null || facts.Amount >= MinAmount);

    private static bool Same(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);
}
