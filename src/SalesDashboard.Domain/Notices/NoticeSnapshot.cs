using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Notices;

/// <summary>A notice as the live book keeps it. Times are UTC.</summary>
public sealed record NoticeSnapshot(
    long Id, long EmployeeId, NoticeKind Kind, string From, string Subject, DateTime At, DateTime? ReadAt, long? ActivityId, long? DealId, int Version) : ISnapshot
{
    public static NoticeSnapshot Of(Notice notice) => new(
        notice.Id, notice.EmployeeId, notice.Kind, notice.From, notice.Subject, notice.At, notice.ReadAt, notice.ActivityId, notice.DealId, notice.Version);
}
