using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Activities;

/// <summary>An activity as the live book keeps it: a step of a deal, a line of somebody's day. Times are UTC.</summary>
public sealed record ActivitySnapshot(
    long Id,
    ActivityType Type,
    long EmployeeId,
    long? ClientId,
    long? DealId,
    DateTime DueAt,
    DateTime? ClosedAt,
    string Subject,
    string? Result,
    long? AssignedById,
    string? Comment,
    long? CommentedById,
    int Version) : ISnapshot
{
    public static ActivitySnapshot From(Activity activity) => new(
        activity.Id,
        activity.Type,
        activity.EmployeeId,
        activity.ClientId,
        activity.DealId,
        activity.DueAt,
        activity.ClosedAt,
        activity.Subject,
        activity.Result,
        activity.AssignedById,
        activity.Comment,
        activity.CommentedById,
        activity.Version);
}
