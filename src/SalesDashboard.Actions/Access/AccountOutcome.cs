namespace SalesDashboard.Actions.Access;

/// <summary>What came of a change to an account or its sessions: a closed set, the caller switches over it.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    /// <param name="EndedSessions">How many open sessions ended with it.</param>
    public sealed record Done(int EndedSessions = 0) : AccountOutcome;

    /// <summary>There is no such account or session, or it is none of the caller's business.</summary>
    public sealed record NotFound : AccountOutcome;

    public sealed record Denied : AccountOutcome;

    /// <summary>Nobody shuts himself out.</summary>
    public sealed record OwnAccount : AccountOutcome;

    /// <summary>Nobody would be left who can administer.</summary>
    public sealed record LastAdministrator : AccountOutcome;
}
