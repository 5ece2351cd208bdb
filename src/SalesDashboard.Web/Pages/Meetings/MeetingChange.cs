namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>What happened to a deal or plan since the last meeting, in the order in which it is talked about (AHEAD-12).</summary>
public enum MeetingChangeKind
{
    Won = 1,
    Lost = 2,
    Recalled = 3,
    Slipped = 4,
    Regressed = 5,
    Stuck = 6,
    PlanChanged = 7,
}

/// <param name="OwnerId">Whose deal or plan it is: decides in which row of the meeting it stands.</param>
/// <param name="DealId">Null for a plan.</param>
/// <param name="Title">Of the deal; of a plan its month as yyyy-MM.</param>
/// <param name="Sum">The deal's worth, or by how much the plan changed, in the reporting currency.</param>
/// <param name="Detail">The lost reason, the stages, the reason of a recall or plan; null = nothing to add.</param>
/// <param name="Count">Slips in the deal's whole life, or days that it does not move; 0 = does not apply.</param>
/// <param name="Reason">Name of the lost reason, without the comment; null = none was given, or nothing was lost.</param>
public sealed record MeetingChange(
    MeetingChangeKind Kind, long OwnerId, string Owner, long? DealId, string Title, string Client, decimal Sum, string? Detail, int Count = 0, string? Reason = null);
