using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Web.Api.Activities;

/// <summary>An activity of the promised interface. Names of a client or deal that the scope does not see are left out. Times are UTC.</summary>
/// <param name="Type">The code, as in files: "call-out-cold".</param>
/// <param name="State">open, overdue, inTime or late.</param>
public sealed record ActivityJson(
    long Id,
    string Type,
    long EmployeeId,
    string Employee,
    long? ClientId,
    string? Client,
    long? DealId,
    string? Deal,
    DateTime DueAt,
    DateTime? ClosedAt,
    ActivityState State,
    string Subject,
    string? Result,
    string? AssignedBy,
    string? Comment,
    int Version)
{
    /// <summary>Read under the engine's lock.</summary>
    public static ActivityJson From(ActivitySnapshot activity, SalesBook book, SalesScope scope)
    {
        var client = book.ClientFor(scope, activity.ClientId);
        var deal = book.DealFor(scope, activity.DealId);
        return new ActivityJson(
            activity.Id,
            ActivityTypes.CodeOf(activity.Type),
            activity.EmployeeId,
            book.Organization.Employees.GetValueOrDefault(activity.EmployeeId)?.Name ?? "",
            client?.Id,
            client?.Name,
            deal?.Id,
            deal?.Title,
            activity.DueAt,
            activity.ClosedAt,
            book.StateOf(activity),
            activity.Subject,
            activity.Result,
            activity.AssignedById is { } head ? book.Organization.Employees.GetValueOrDefault(head)?.Name : null,
            activity.Comment,
            activity.Version);
    }
}
