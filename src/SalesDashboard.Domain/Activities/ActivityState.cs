namespace SalesDashboard.Domain.Activities;

/// <summary>Where an activity stands on a business day (CAB-19, CAB-29..31).</summary>
public enum ActivityState
{
    Open = 1,

    /// <summary>Not closed, and its day is over.</summary>
    Overdue = 2,

    /// <summary>Closed on its day or before.</summary>
    InTime = 3,

    /// <summary>Closed after its day.</summary>
    Late = 4,
}

public static class ActivityStates
{
    /// <summary>By business days, not by the minute: a call of ten o'clock that is made at eleven is made in time.</summary>
    public static ActivityState Of(DateOnly dueOn, DateOnly? closedOn, DateOnly today) => closedOn switch
    {
        null => dueOn < today ? ActivityState.Overdue : ActivityState.Open,
        { } day => day <= dueOn ? ActivityState.InTime : ActivityState.Late,
    };
}
