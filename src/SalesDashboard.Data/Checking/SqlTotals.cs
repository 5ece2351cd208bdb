using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Data.Checking;

/// <summary>Won deals of one employee closed in one month, in one currency.</summary>
public sealed record FactTotal(long EmployeeId, Month Month, string Currency, decimal Sum, int Count);

/// <summary>Lost deals of one employee closed in one month.</summary>
public sealed record LostTotal(long EmployeeId, Month Month, int Count);

/// <summary>Open deals of one employee in one currency, of all time.</summary>
public sealed record OpenTotal(long EmployeeId, string Currency, decimal Sum, int Count);

/// <summary>The approved plan of one employee for one month.</summary>
public sealed record PlanTotal(long EmployeeId, Month Month, string Currency, decimal Sum);

/// <param name="Sequence">The last journal row when the reading began. On SQLite all totals are exactly of that state; on SQL Server
/// later saves may be in them, so a difference counts only when it stays.</param>
public sealed record DatabaseTotals(
    long Sequence,
    IReadOnlyList<FactTotal> Facts,
    IReadOnlyList<LostTotal> Lost,
    IReadOnlyList<OpenTotal> Open,
    IReadOnlyList<PlanTotal> Plans);

/// <summary>The company's totals as the database itself adds them up, for the check of the live book.</summary>
public sealed class SqlTotals(SalesDb db)
{
    // Stands for no closing day; such rows are left out before.
    private static readonly DateOnly s_never = DateOnly.MinValue;

    public async Task<DatabaseTotals> ReadAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(Caller.System("totals"), ct);
        await using var transaction = await context.BeginReadAsync(ct);
        return new DatabaseTotals(
            await context.Journal.MaxAsync(entry => (long?)entry.Sequence, ct) ?? 0,
            await FactsAsync(context, ct),
            await LostAsync(context, ct),
            await OpenAsync(context, ct),
            await PlansAsync(context, ct));
    }

    private static async Task<List<FactTotal>> FactsAsync(SalesDbContext context, CancellationToken ct)
    {
        var rows = await context.Deals
            .Where(deal => deal.Kind == StageKind.Won && deal.ClosedOn != null)
            .GroupBy(deal => new { deal.OwnerId, (deal.ClosedOn ?? s_never).Year, (deal.ClosedOn ?? s_never).Month, deal.Currency })
            .Select(group => new { group.Key, Sum = group.Sum(deal => deal.Amount ?? 0m), Count = group.Count() })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new FactTotal(row.Key.OwnerId, new Month(row.Key.Year, row.Key.Month), row.Key.Currency, row.Sum, row.Count));
    }

    private static async Task<List<LostTotal>> LostAsync(SalesDbContext context, CancellationToken ct)
    {
        var rows = await context.Deals
            .Where(deal => deal.Kind == StageKind.Lost && deal.ClosedOn != null)
            .GroupBy(deal => new { deal.OwnerId, (deal.ClosedOn ?? s_never).Year, (deal.ClosedOn ?? s_never).Month })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new LostTotal(row.Key.OwnerId, new Month(row.Key.Year, row.Key.Month), row.Count));
    }

    private static Task<List<OpenTotal>> OpenAsync(SalesDbContext context, CancellationToken ct) => context.Deals
        .Where(deal => deal.Kind == StageKind.Open)
        .GroupBy(deal => new { deal.OwnerId, deal.Currency })
        .Select(group => new OpenTotal(group.Key.OwnerId, group.Key.Currency, group.Sum(deal => deal.Amount ?? 0m), group.Count()))
        .ToListAsync(ct);

    private static Task<List<PlanTotal>> PlansAsync(SalesDbContext context, CancellationToken ct) => context.Plans
        .Where(plan => plan.Status == PlanStatus.Approved)
        .GroupBy(plan => new { plan.EmployeeId, plan.Month, plan.Currency })
        .Select(group => new PlanTotal(group.Key.EmployeeId, group.Key.Month, group.Key.Currency, group.Sum(plan => plan.Amount)))
        .ToListAsync(ct);
}
