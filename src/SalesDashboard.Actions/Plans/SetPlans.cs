using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Actions.Plans;

/// <summary>
/// Sets personal month plans, each with its revision (PLAN-8, PLAN-11, PLAN-28). All or nothing: one cell that cannot be
/// set leaves every other as it was.
/// </summary>
public sealed class SetPlans(SalesDb db, BusinessClock clock)
{
    /// <param name="IsTyped">
    /// A person types it: once the first day of its month has passed, a change needs its reason (AHEAD-13). Programs may leave it out.
    /// </param>
    public sealed record Cell(long EmployeeId, Month Month, decimal Amount, string Currency, string? Reason, bool IsTyped = false);

    public async Task<Outcome> ExecuteAsync(IReadOnlyList<Cell> cells, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(Rights.ManagePlans))
        {
            return new Denied();
        }

        // Whatever rights a manager was given: nobody sets the own plan (CAB-11).
        if (caller.Role == Role.Manager && cells.Any(cell => cell.EmployeeId == caller.EmployeeId))
        {
            return new Denied();
        }

        if (cells.FirstOrDefault(cell => cell.Amount < 0) is { } negative)
        {
            return new NegativeAmount(negative);
        }

        await using var context = await db.OpenAsync(caller, ct);
        var ids = cells.Select(cell => cell.EmployeeId).Distinct().ToList();
        var employees = await context.Employees.Where(employee => ids.Contains(employee.Id)).ToDictionaryAsync(employee => employee.Id, ct);
        if (cells.FirstOrDefault(cell => !employees.ContainsKey(cell.EmployeeId)) is { } stranger)
        {
            return new UnknownEmployee(stranger);
        }

        var known = await context.Plans.Where(plan => ids.Contains(plan.EmployeeId)).ToListAsync(ct);
        var changed = 0;
        foreach (var cell in cells)
        {
            var plan = known.Find(plan => plan.EmployeeId == cell.EmployeeId && plan.Month == cell.Month);
            if (NeedsReason(cell, plan))
            {
                return new ReasonMissing(cell);
            }

            if (plan is null)
            {
                plan = new Plan(employees[cell.EmployeeId], cell.Month, cell.Currency);
                known.Add(plan);
                context.Plans.Add(plan);
            }

            changed += plan.Revise(cell.Amount, cell.Currency, PlanStatus.Approved, caller.Name, cell.Reason, clock.UtcNow) ? 1 : 0;
        }

        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            return new ChangedMeanwhile();
        }

        return new Saved(changed, cells.Count - changed);
    }

    private bool NeedsReason(Cell cell, Plan? plan) =>
        cell.IsTyped && string.IsNullOrWhiteSpace(cell.Reason) && clock.Today > cell.Month.FirstDay && (plan is null || plan.Amount != cell.Amount);

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved(int Changed, int Unchanged) : Outcome;

    public sealed record NegativeAmount(Cell Cell) : Outcome;

    /// <summary>The month has begun: why is its plan changed?</summary>
    public sealed record ReasonMissing(Cell Cell) : Outcome;

    /// <summary>No such employee in the caller's scope.</summary>
    public sealed record UnknownEmployee(Cell Cell) : Outcome;

    /// <summary>Somebody else changed one of the plans at the same time; nothing was set.</summary>
    public sealed record ChangedMeanwhile : Outcome;

    public sealed record Denied : Outcome;
}
