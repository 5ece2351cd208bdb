using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Automation;

namespace SalesDashboard.Web.Pages.Automation;


/// <summary>A run as the page lists it.</summary>
/// <param name="About">The client or deal, where the reader may see it.</param>
public sealed record RunRow(long Id, string Rule, DateTime At, string? About, long? DealId, TunnelResult Result, int Depth);

/// <summary>Reads the rules and their newest runs; of the runs only those about what the caller may see.</summary>
public sealed class TunnelQuery(SalesDb db)
{
    public const int MostRuns = 100;

    public async Task<IReadOnlyList<TunnelRule>> RulesAsync(Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.TunnelRules.AsNoTracking().OrderBy(rule => rule.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<RunRow>> RunsAsync(Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.TunnelRuns.AsNoTracking()
            .OrderByDescending(run => run.Id)
            .Take(MostRuns)
            .Select(run => new RunRow(
                run.Id,
                run.Rule.Name,
                run.At,
                context.Clients.Where(client => client.Id == run.ClientId).Select(client => client.Name).FirstOrDefault()
                    ?? context.Deals.Where(deal => deal.Id == run.DealId).Select(deal => deal.Title).FirstOrDefault(),
                context.Deals.Where(deal => deal.Id == (run.MadeDealId ?? run.DealId)).Select(deal => (long?)deal.Id).FirstOrDefault(),
                run.Result,
                run.Depth))
            .ToListAsync(ct);
    }
}
