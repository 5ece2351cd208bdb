using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Activities;

/// <summary>The part of an activity that the live book needs: the next step of a deal.</summary>
public sealed record ActivitySnapshot(
    long Id,
    ActivityType Type,
    long EmployeeId,
    long? DealId,
    DateTime DueAt,
    DateTime? ClosedAt,
    string Subject,
    int Version) : ISnapshot
{
    public static ActivitySnapshot From(Activity activity) => new(
        activity.Id,
        activity.Type,
        activity.EmployeeId,
        activity.DealId,
        activity.DueAt,
        activity.ClosedAt,
        activity.Subject,
        activity.Version);
}
