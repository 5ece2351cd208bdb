using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Actions.Screens;

/// <summary>What came of a change to a screen: a closed set, the caller switches over it.</summary>
public abstract record ScreenOutcome
{
    private ScreenOutcome()
    {
    }

    public sealed record Changed : ScreenOutcome;

    public sealed record Invalid(ScreenFault Fault) : ScreenOutcome;

    /// <summary>There is no such screen in the caller's scope, or it was revoked.</summary>
    public sealed record NotFound : ScreenOutcome;

    public sealed record Denied : ScreenOutcome;

    /// <summary>Somebody else changed it meanwhile.</summary>
    public sealed record Conflict : ScreenOutcome;
}
