using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Notices;

namespace SalesDashboard.Actions.Activities;

/// <summary>Moves an open activity to another day or hour (CAB-34).</summary>
public sealed class MoveActivity(ActivityDesk desk)
{
    /// <param name="Version">As the caller saw it.</param>
    /// <param name="DueAt">UTC.</param>
    public sealed record Request(long Id, int Version, DateTime DueAt);

    public async Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct) =>
        ActivityRules.CheckTime(request.DueAt)
        ?? await desk.ChangeAsync(
            request.Id,
            request.Version,
            caller,
            (_, activity) => Task.FromResult<ActivityOutcome?>(
                activity.MoveTo(request.DueAt) ? null : new ActivityOutcome.Closed(ActivitySnapshot.From(activity))),
            NoticeKind.Changed,
            ct);
}
