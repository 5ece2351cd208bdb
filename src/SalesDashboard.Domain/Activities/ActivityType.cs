namespace SalesDashboard.Domain.Activities;

/// <summary>Exactly the nine types of CAB-21..24 in their order, then letters and tasks.</summary>
public enum ActivityType
{
    CallOutCold = 1,
    CallOutPotential = 2,
    CallOutCurrent = 3,
    CallInNew = 4,
    CallInKnown = 5,
    MeetingCold = 6,
    MeetingPotential = 7,
    MeetingActive = 8,
    Demonstration = 9,
    Letter = 10,
    Task = 11,
}
