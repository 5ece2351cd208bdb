using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>The plan of a person for a month with all its changes (PLAN-28, AHEAD-13), inside the caller's scope.</summary>
public sealed class PersonPlans(SalesDb db)
{
    /// <summary>Null without a plan.</summary>
    public async Task<PersonPlan?> OfAsync(long employeeId, Month month, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Plans.AsNoTracking()
            .Where(plan => plan.EmployeeId == employeeId && plan.Month == month)
            .OrderBy(plan => plan.Id)
            .Select(plan => new PersonPlan(
                plan.Amount,
                plan.Currency,
                plan.Revisions.OrderByDescending(revision => revision.Id)
                    .Select(revision => new PlanStep(revision.Id, revision.At, revision.From, revision.To, revision.Author, revision.Reason))
                    .ToImmutableArray()))
            .FirstOrDefaultAsync(ct);
    }
}

/// <param name="Steps">The newest first.</param>
public sealed record PersonPlan(decimal Amount, string Currency, ImmutableArray<PlanStep> Steps);

/// <param name="At">UTC.</param>
/// <param name="From">Null = the first plan of the month.</param>
public sealed record PlanStep(long Id, DateTime At, decimal? From, decimal To, string Author, string? Reason);
