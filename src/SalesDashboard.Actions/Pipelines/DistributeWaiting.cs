using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>
/// Gives waiting leads to whoever can take them by now, the oldest first: after a change of members, absences or settings,
/// and every minute, because a closed deal or a new day frees somebody too. Safe to run at any time.
/// </summary>
public sealed class DistributeWaiting(SalesDb db, BusinessClock clock, DistributionTurn turn)
{
    private const int MostAtOnce = 500;

    private static readonly Caller s_caller = Caller.System("distribution");

    /// <summary>How many leads got somebody.</summary>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var given = 0;
        foreach (var pipelineId in await QueuesAsync(ct))
        {
            given += await turn.TakeAsync(() => GiveAsync(pipelineId, ct), ct);
        }

        return given;
    }

    private async Task<List<long>> QueuesAsync(CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        return await context.WaitingLeads.Where(lead => lead.Pipeline.Distribution == DistributionMode.Even)
            .Select(lead => lead.PipelineId).Distinct().Order().ToListAsync(ct);
    }

    private async Task<int> GiveAsync(long pipelineId, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var pipeline = await context.Pipelines.Include(known => known.Stages).Include(known => known.Members)
            .AsSplitQuery().SingleOrDefaultAsync(known => known.Id == pipelineId, ct);
        if (pipeline?.FirstOpenStage is not { } stage)
        {
            return 0;
        }

        var clients = await context.WaitingLeads.Where(lead => lead.PipelineId == pipelineId)
            .OrderBy(lead => lead.Since).ThenBy(lead => lead.Id).Take(MostAtOnce).Select(lead => lead.Client).ToListAsync(ct);
        var round = await LeadRound.OpenAsync(context, clock, pipeline, stage, clients.ConvertAll(client => client.Id), ct);
        var items = clients.ConvertAll(client => round.Place(client, owner: null, source: null));
        round.Close();
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody took the same place on the board, or the settings changed: the leads still wait, the next run is near.
            return 0;
        }

        return items.Count(item => item() is AddToPipeline.Added);
    }
}
