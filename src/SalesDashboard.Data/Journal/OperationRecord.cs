namespace SalesDashboard.Data.Journal;

/// <summary>
/// An idempotency key that was used (R-rule 26). Stored by the save gate with the effect of the action, so one key
/// belongs to one save; an action of several saves names it on the last one only. The answer is added afterwards.
/// </summary>
public sealed class OperationRecord
{
    public long Id { get; private set; }

    public required string Owner { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body in hexadecimal.</summary>
    public required string BodyHash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The journal rows of the effect; last = first - 1 where it changed nothing that is journaled.</summary>
    public required long FirstSequence { get; init; }

    public required long LastSequence { get; init; }

    /// <summary>HTTP status of the answer; null where the process ended before it was known.</summary>
    public int? Status { get; private set; }

    public string? Answer { get; private set; }

    public void Complete(int status, string answer) => (Status, Answer) = (status, answer);
}
