namespace SalesDashboard.Domain.Deals;

/// <summary>What last moved a deal on: from here its days without news are counted (AHEAD-17).</summary>
public enum NewsKind
{
    EnteredStage = 1,
    ActivityDone = 2,

    /// <summary>The day until which the client asked to wait has passed.</summary>
    WaitingEnded = 3,
}

/// <summary>Since when nothing happened with an open deal, and what was the last that did.</summary>
/// <param name="Days">Calendar days up to today.</param>
public sealed record Stillness(NewsKind Last, DateOnly Since, int Days)
{
    /// <summary>
    /// Null where the deal is not still: it waits for the client, or something is planned from today on. Days are compared
    /// with the stage's limit by the caller.
    /// </summary>
    /// <param name="doneOn">The newest closed activity.</param>
    /// <param name="nextStepOn">The next planned activity.</param>
    public static Stillness? Of(DateOnly enteredOn, DateOnly? doneOn, DateOnly? waitingUntil, DateOnly? nextStepOn, DateOnly today)
    {
        if (waitingUntil >= today || nextStepOn >= today)
        {
            return null;
        }

        var (last, since) = (NewsKind.EnteredStage, enteredOn);
        if (doneOn > since)
        {
            (last, since) = (NewsKind.ActivityDone, doneOn.Value);
        }

        if (waitingUntil > since)
        {
            (last, since) = (NewsKind.WaitingEnded, waitingUntil.Value);
        }

        return new Stillness(last, since, today.DayNumber - since.DayNumber);
    }
}
