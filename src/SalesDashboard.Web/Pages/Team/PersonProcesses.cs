using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>
/// The unclosed business processes of an employee (CAB-43): automation that made or works on deals of his which are still
/// open. A process ends with its deal. Read inside the caller's scope.
/// </summary>
public sealed class PersonProcesses(SalesDb db)
{
    private const int Most = 50;

    /// <summary>The newest run of each rule on each open deal, the newest first.</summary>
    public async Task<IReadOnlyList<DeskProcess>> OfAsync(long employeeId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var runs = await context.TunnelRuns.AsNoTracking()
            .Join(
                context.Deals.Where(deal => deal.OwnerId == employeeId && deal.Kind == StageKind.Open),
                run => run.MadeDealId ?? run.DealId,
                deal => deal.Id,
                (run, deal) => new { Run = run, Deal = deal })
            .OrderByDescending(pair => pair.Run.Id)
            .Take(Most)
            .Select(pair => new DeskProcess(pair.Run.Id, pair.Run.Rule.Name, pair.Deal.Id, pair.Deal.Title, pair.Run.Result, pair.Run.At))
            .ToListAsync(ct);
        return [.. runs.DistinctBy(process => (process.Rule, process.DealId))];
    }

    /// <summary>How many each employee of the scope has: rules on open deals, each pair once. Who has none is not named.</summary>
    public async Task<IReadOnlyDictionary<long, int>> CountAsync(Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.TunnelRuns.AsNoTracking()
            .Join(
                context.Deals.Where(deal => deal.Kind == StageKind.Open),
                run => run.MadeDealId ?? run.DealId,
                deal => deal.Id,
                (run, deal) => new { deal.OwnerId, run.RuleId, DealId = deal.Id })
            .Distinct()
            .GroupBy(pair => pair.OwnerId)
            .Select(group => new { OwnerId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.OwnerId, row => row.Count, ct);
    }
}

/// <param name="At">UTC.</param>
public sealed record DeskProcess(long RunId, string Rule, long DealId, string Deal, TunnelResult Result, DateTime At);
