using System.Collections.Frozen;
using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Import.Kinds;

/// <summary>The types of activity as files write them: the code, or the title in English (CAB-21..24).</summary>
internal static class ActivityTypeNames
{
    private static readonly (ActivityType Type, string[] Titles)[] s_names =
    [
        (ActivityType.CallOutCold, ["Outgoing call, cold", "Outgoing calls, cold"]),
        (ActivityType.CallOutPotential, ["Outgoing call, potentially active", "Outgoing calls, potentially active", "Outgoing call, potential"]),
        (ActivityType.CallOutCurrent, ["Outgoing call, current deal", "Outgoing calls on current deals", "Outgoing call on a current deal", "Outgoing call, current"]),
        (ActivityType.CallInNew, ["Incoming call, new client", "Incoming calls, new client"]),
        (ActivityType.CallInKnown, ["Incoming call, known client", "Incoming calls, known client"]),
        (ActivityType.MeetingCold, ["Meeting, cold", "Meetings, cold"]),
        (ActivityType.MeetingPotential, ["Meeting, potentially active", "Meetings, potentially active", "Meeting, potential"]),
        (ActivityType.MeetingActive, ["Meeting, active client", "Meetings with active clients", "Meeting with an active client", "Meeting, active"]),
        (ActivityType.Demonstration, ["Demonstrations"]),
        (ActivityType.Letter, ["Letters"]),
        (ActivityType.Task, ["Tasks"]),
    ];

    private static readonly FrozenDictionary<string, ActivityType> s_byName = s_names
        .SelectMany(name => name.Titles.Append(ActivityTypes.CodeOf(name.Type)).Select(text => (Text: Plain(text), name.Type)))
        .DistinctBy(pair => pair.Text)
        .ToFrozenDictionary(pair => pair.Text, pair => pair.Type);

    public static string Codes { get; } = string.Join(", ", ActivityTypes.All.Select(ActivityTypes.CodeOf));

    public static ActivityType? Find(string text) => s_byName.TryGetValue(Plain(text), out var type) ? type : null;

    /// <summary>Letters only: hyphens, commas and case are written in many ways.</summary>
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
}
