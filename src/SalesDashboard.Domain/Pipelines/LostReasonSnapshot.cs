using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Pipelines;

/// <summary>A lost reason as the live book keeps it.</summary>
public sealed record LostReasonSnapshot(long Id, string Name, bool NeedsComment, int Order, bool IsActive, int Version) : ISnapshot
{
    public static LostReasonSnapshot From(LostReason lostReason) => new(
        lostReason.Id,
        lostReason.Name,
        lostReason.NeedsComment,
        lostReason.Order,
        lostReason.IsActive,
        lostReason.Version);
}
