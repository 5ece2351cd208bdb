using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Plans;

/// <summary>A personal plan as the live book keeps it.</summary>
/// <param name="Amount">The approved amount in <paramref name="Currency"/>; 0 while the plan is a draft.</param>
public sealed record PlanSnapshot(long Id, long EmployeeId, Month Month, decimal Amount, string Currency, int Version) : ISnapshot
{
    public static PlanSnapshot From(Plan plan) => new(
        plan.Id, plan.EmployeeId, plan.Month, plan.Status == PlanStatus.Approved ? plan.Amount : 0, plan.Currency, plan.Version);
}
