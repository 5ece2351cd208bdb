using SalesDashboard.Domain.Activities;

namespace SalesDashboard.Actions.Activities;

/// <summary>What comes of a wish about one activity: a closed set; the caller switches over it.</summary>
public abstract record ActivityOutcome
{
    private ActivityOutcome()
    {
    }

    public sealed record Saved(ActivitySnapshot Activity) : ActivityOutcome;

    /// <summary>The activity is not as the caller saw it: how it is now, who changed it and when (UTC).</summary>
    public sealed record Conflict(ActivitySnapshot Current, string ChangedBy, DateTime ChangedAt) : ActivityOutcome;

    /// <summary>It is closed: what was done is not planned, moved or closed again.</summary>
    public sealed record Closed(ActivitySnapshot Current) : ActivityOutcome;

    /// <summary>A text is missing, too long or holds control characters.</summary>
    /// <param name="Most">Characters that it may have.</param>
    public sealed record BadText(string Field, int Most) : ActivityOutcome;

    /// <summary>The time lies outside the years that calendars know.</summary>
    public sealed record BadTime(DateTime At) : ActivityOutcome;

    /// <summary>No such client, deal or employee in the caller's scope.</summary>
    public sealed record Unknown(string What, long Id) : ActivityOutcome;

    /// <summary>The deal is another client's.</summary>
    public sealed record OtherClient(long DealId, long ClientId) : ActivityOutcome;

    /// <summary>The caller sees the activity but may not do this with it.</summary>
    public sealed record Denied : ActivityOutcome;

    /// <summary>No such activity in the caller's scope.</summary>
    public sealed record NotFound : ActivityOutcome;
}
