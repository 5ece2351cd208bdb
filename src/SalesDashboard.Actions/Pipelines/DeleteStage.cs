using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>
/// Takes a stage away (PIPE-29). Its deals, everybody's, go to the end of a target stage of the same kind first, in their
/// order and each with its journal row; closed deals that came from it are remembered at the open stage before it
/// (PIPE-54). In parts, so that others may save between: where it ends half-way, the stage is still there with fewer
/// deals, and asking again finishes it.
/// </summary>
public sealed class DeleteStage(SalesDb db)
{
    private const int DealsAtOnce = 200;

    /// <summary>Somebody may put a deal into the stage between the last part and its end.</summary>
    private const int Tries = 5;

    /// <param name="TargetStageId">May be missing where the stage is empty.</param>
    public sealed record Request(long StageId, long? TargetStageId);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(Rights.ManagePipelines))
        {
            return new Denied();
        }

        var everybody = caller.ForWholeCompany();
        var (place, refusal) = await FindAsync(request, everybody, ct);
        if (place is null)
        {
            return refusal ?? new NotFound();
        }

        var moved = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                while (await MoveSomeAsync(place, everybody, ct) is > 0 and var some)
                {
                    moved += some;
                }

                while (await ForgetSomeAsync(place, everybody, ct))
                {
                }

                await RemoveAsync(place.StageId, everybody, ct);
                return new Deleted(moved);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
            }
            catch (DbUpdateException)
            {
                return new InUse(place.Name);
            }
        }
    }

    /// <param name="EarlierId">The open stage before it, where recalled deals will go.</param>
    private sealed record Place(long StageId, string Name, long TargetId, long EarlierId);

    private async Task<(Place? Place, Outcome? Refusal)> FindAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var stage = await context.Stages.AsNoTracking().SingleOrDefaultAsync(known => known.Id == request.StageId, ct);
        if (stage is null)
        {
            return (null, new NotFound());
        }

        var others = await context.Stages.AsNoTracking().Where(other => other.PipelineId == stage.PipelineId && other.Id != stage.Id).OrderBy(other => other.Order).ToListAsync(ct);
        if (others.TrueForAll(other => other.Kind != stage.Kind))
        {
            return (null, new LastOfItsKind(stage.Name, stage.Kind));
        }

        var target = others.Find(other => other.Id == request.TargetStageId && other.Kind == stage.Kind);
        var deals = await context.Deals.CountAsync(deal => deal.StageId == stage.Id, ct);
        if (target is null && (deals > 0 || request.TargetStageId is not null))
        {
            return (null, new NeedsTarget(stage.Name, deals));
        }

        target ??= others.First(other => other.Kind == stage.Kind);
        var open = others.FindAll(other => other.Kind == StageKind.Open);
        var earlier = open.LastOrDefault(other => other.Order < stage.Order) ?? open.FirstOrDefault() ?? target;
        return (new Place(stage.Id, stage.Name, target.Id, earlier.Id), null);
    }

    private async Task<int> MoveSomeAsync(Place place, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var deals = await context.Deals.Include(deal => deal.LostReason)
            .Where(deal => deal.StageId == place.StageId).OrderBy(deal => deal.Rank).Take(DealsAtOnce).ToListAsync(ct);
        if (deals.Count == 0)
        {
            return 0;
        }

        var target = await context.Stages.Include(stage => stage.Pipeline).SingleAsync(stage => stage.Id == place.TargetId, ct);
        var rank = await context.LastRankAsync(target.Id, ct);
        foreach (var deal in deals)
        {
            rank = Rank.Between(rank, null);
            deal.Place(target, rank, deal.ClosedOn, new Loss(deal.LostReason, deal.LostComment), deal.StageEnteredAt);
        }

        context.Because($"stage deleted: {place.Name}");
        await context.SaveChangesAsync(ct);
        return deals.Count;
    }

    private async Task<bool> ForgetSomeAsync(Place place, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var deals = await context.Deals.Where(deal => deal.ClosedFromStageId == place.StageId).OrderBy(deal => deal.Id).Take(DealsAtOnce).ToListAsync(ct);
        deals.ForEach(deal => deal.RememberSource(place.EarlierId));
        context.Because($"stage deleted: {place.Name}");
        await context.SaveChangesAsync(ct);
        return deals.Count > 0;
    }

    private async Task RemoveAsync(long stageId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        context.Stages.RemoveRange(await context.Stages.Where(stage => stage.Id == stageId).ToListAsync(ct));
        await context.SaveChangesAsync(ct);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <param name="Moved">How many deals went to the target stage.</param>
    public sealed record Deleted(int Moved) : Outcome;

    /// <summary>The stage has deals, and no stage of the same kind and pipeline was named for them.</summary>
    public sealed record NeedsTarget(string Name, int Deals) : Outcome;

    /// <summary>A pipeline keeps at least one open, one won and one lost stage.</summary>
    public sealed record LastOfItsKind(string Name, StageKind Kind) : Outcome;

    /// <summary>Something else points to it: a rule of the tunnel, or deals that come again and again.</summary>
    public sealed record InUse(string Name) : Outcome;

    public sealed record NotFound : Outcome;

    public sealed record Denied : Outcome;
}
