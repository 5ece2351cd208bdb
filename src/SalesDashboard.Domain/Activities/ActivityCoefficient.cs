namespace SalesDashboard.Domain.Activities;

/// <summary>
/// (weight closed in time + half the weight closed late) / weight due so far, in percent. Adds up over days and people.
/// Source: decision D4. "So far" is up to and including today, as in plan to date.
/// </summary>
/// <param name="InTime">Weight of what was closed on its day or before.</param>
/// <param name="Late">Weight of what was closed after its day.</param>
/// <param name="Due">Weight of all that was due.</param>
public readonly record struct ActivityCoefficient(decimal InTime, decimal Late, decimal Due)
{
    /// <summary>What a late one is worth.</summary>
    public const decimal LateShare = 0.5m;

    /// <summary>0..100; null = nothing was due, which is not the same as 0.</summary>
    public decimal? Percent => Due == 0 ? null : (InTime + (LateShare * Late)) / Due * 100;

    /// <summary>What one activity adds.</summary>
    public static ActivityCoefficient Of(decimal weight, DateOnly dueOn, DateOnly? closedOn, DateOnly today)
    {
        if (dueOn > today)
        {
            return default;
        }

        return ActivityStates.Of(dueOn, closedOn, today) switch
        {
            ActivityState.InTime => new ActivityCoefficient(weight, 0, weight),
            ActivityState.Late => new ActivityCoefficient(0, weight, weight),
            ActivityState.Open or ActivityState.Overdue => new ActivityCoefficient(0, 0, weight),
        };
    }

    public static ActivityCoefficient operator +(ActivityCoefficient left, ActivityCoefficient right) =>
        new(left.InTime + right.InTime, left.Late + right.Late, left.Due + right.Due);
}
