using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Activities;

/// <summary>A head says something about an activity of the scope (CAB-35); its employee is told. An empty text takes the words back.</summary>
public sealed class CommentActivity(ActivityDesk desk)
{
    /// <param name="Version">As the caller saw it.</param>
    public sealed record Request(long Id, int Version, string? Comment);

    public async Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (caller.Role == Role.Manager)
        {
            return new ActivityOutcome.Denied();
        }

        var comment = string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment.Trim();
        if (ActivityRules.CheckText(nameof(request.Comment), comment, Lengths.Text) is { } unfit)
        {
            return unfit;
        }

        return await desk.ChangeAsync(
            request.Id,
            request.Version,
            caller,
            (_, activity) =>
            {
                activity.Remark(comment, caller.EmployeeId);
                return Task.FromResult<ActivityOutcome?>(null);
            },
            comment is null ? null : NoticeKind.Commented,
            ct);
    }
}
