using SalesDashboard.Data;

namespace SalesDashboard.Actions.Import.Undoing;

/// <summary>What an import did to one record, as the journal tells it.</summary>
/// <param name="Before">JSON object of the values that it changed, as they were; null for a created record.</param>
internal sealed record TakenRow(long Sequence, string Entity, long EntityId, JournalKind Kind, string? Before);

internal sealed record TakenBack(TakenRow Row, TakenBackKind Kind);

internal enum TakenBackKind
{
    /// <summary>Gone, or as it was before, already.</summary>
    Nothing = 0,
    Restored = 1,
    Removed = 2,
    ChangedSince = 3,
    Used = 4,
}
