using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Activities;

/// <summary>
/// Head or top management sets a call, letter, task or meeting for an employee of the scope, tied to a client or deal
/// (CAB-48..51). It appears in the employee's cabinet at once, with a notice (CAB-52).
/// </summary>
public sealed class AssignActivity(SaveActivity save)
{
    /// <param name="DueAt">UTC.</param>
    public sealed record Request(long EmployeeId, ActivityType Type, DateTime DueAt, string Subject)
    {
        public long? ClientId { get; init; }

        public long? DealId { get; init; }
    }

    public async Task<ActivityOutcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (caller.Role == Role.Manager)
        {
            return new ActivityOutcome.Denied();
        }

        var wish = new SaveActivity.Request(request.Type, request.DueAt, request.Subject)
        {
            EmployeeId = request.EmployeeId,
            ClientId = request.ClientId,
            DealId = request.DealId,
        };
        return await save.ExecuteAsync(wish, caller, ct);
    }
}
