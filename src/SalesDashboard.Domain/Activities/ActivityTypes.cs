using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SalesDashboard.Domain.Activities;

/// <summary>What the week's table puts together in Plan/Fact columns (CAB-25).</summary>
public enum ActivityGroup
{
    Calls = 1,
    Meetings = 2,
    Demonstrations = 3,
}

/// <summary>The types in their order, their groups, and the codes by which files and programs name them.</summary>
public static class ActivityTypes
{
    private static readonly FrozenDictionary<ActivityType, string> s_codes = new Dictionary<ActivityType, string>
    {
        [ActivityType.CallOutCold] = "call-out-cold",
        [ActivityType.CallOutPotential] = "call-out-potential",
        [ActivityType.CallOutCurrent] = "call-out-current",
        [ActivityType.CallInNew] = "call-in-new",
        [ActivityType.CallInKnown] = "call-in-known",
        [ActivityType.MeetingCold] = "meeting-cold",
        [ActivityType.MeetingPotential] = "meeting-potential",
        [ActivityType.MeetingActive] = "meeting-active",
        [ActivityType.Demonstration] = "demonstration",
        [ActivityType.Letter] = "letter",
        [ActivityType.Task] = "task",
    }.ToFrozenDictionary();

    public static ImmutableArray<ActivityType> All { get; } = [.. Enum.GetValues<ActivityType>()];

    /// <summary>Exactly the nine of CAB-21..24, in their order.</summary>
    public static ImmutableArray<ActivityType> Nine { get; } = [.. All.Where(type => type <= ActivityType.Demonstration)];

    /// <summary>As in files and over REST, for example "call-out-cold".</summary>
    public static string CodeOf(ActivityType type) => s_codes[type];

    public static ActivityType? Find(string? code) => All.Where(type => s_codes[type] == code).Select(type => (ActivityType?)type).FirstOrDefault();

    /// <summary>Null for letters and tasks, which are in none of the sums.</summary>
    public static ActivityGroup? GroupOf(ActivityType type) => type switch
    {
        ActivityType.CallOutCold or ActivityType.CallOutPotential or ActivityType.CallOutCurrent
            or ActivityType.CallInNew or ActivityType.CallInKnown => ActivityGroup.Calls,
        ActivityType.MeetingCold or ActivityType.MeetingPotential or ActivityType.MeetingActive => ActivityGroup.Meetings,
        ActivityType.Demonstration => ActivityGroup.Demonstrations,
        ActivityType.Letter or ActivityType.Task => null,
    };
}
