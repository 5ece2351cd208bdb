using SalesDashboard.Data.Journal;

namespace SalesDashboard.Import.Undoing;

/// <summary>What came of one row.</summary>
internal sealed record TakenBack(MarkedRow Row, TakenBackKind Kind);

internal enum TakenBackKind
{
    /// <summary>Gone, or as it was before, already.</summary>
    Nothing = 0,
    Restored = 1,
    Removed = 2,
    ChangedSince = 3,
    Used = 4,
    NotAllowed = 5,
    LastAdministrator = 6,
}
