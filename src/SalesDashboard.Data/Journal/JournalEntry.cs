namespace SalesDashboard.Data.Journal;

public enum JournalKind
{
    Created = 1,
    Updated = 2,
    Deleted = 3,
}

/// <summary>
/// Who changed what, when and why: audit log, stage history and change feed at once. Written only by the save gate,
/// never changed; each row's hash covers the row before it, so an edited or missing row is found.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>1, 2, 3 ... without gaps, in the order of the commits.</summary>
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public required long? ActorUserId { get; init; }

    public required string Actor { get; init; }

    /// <summary>The name of the entity's type, e.g. "Deal".</summary>
    public required string Entity { get; init; }

    public required long EntityId { get; init; }

    public required JournalKind Kind { get; init; }

    /// <summary>JSON object of the changed values as they were; null for a created record.</summary>
    public required string? Before { get; init; }

    /// <summary>JSON object of the changed values as they are, without nulls for a created record; null for a deleted one.</summary>
    public required string? After { get; init; }

    public required string? Reason { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal, see <see cref="JournalChain"/>.</summary>
    public string Hash { get; internal set; } = "";
}
