using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Opens a closed deal again (PIPE-48..54). Its fact leaves the figures at once; both closings stay in the journal with
/// the reason (AHEAD-3). Needs the rights to edit and to mass-edit all deals (decision D2).
/// </summary>
public sealed class RecallDeal(SalesDb db, BusinessClock clock, ColumnRanks ranks)
{
    public sealed record Request(long DealId, int Version, string? Reason);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        try
        {
            return await ranks.PlaceAsync(() => TryAsync(request, caller, ct), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(request.DealId, caller, ct);
        }
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var deal = await context.Deals.SingleOrDefaultAsync(deal => deal.Id == request.DealId, ct);
        if (deal is null)
        {
            return new NotFound();
        }

        if (!caller.MayWrite || !caller.Has(RoleRights.Recall))
        {
            return new Denied();
        }

        if (deal.Version != request.Version)
        {
            return await ConflictAsync(deal.Id, caller, ct);
        }

        if (!deal.IsClosed)
        {
            return new NotClosed();
        }

        var stages = await context.Stages.Where(stage => stage.PipelineId == deal.PipelineId).ToListAsync(ct);
        if (RecallTarget.Of(deal, stages, await SourceOrderAsync(context, deal, stages, ct)) is not { } target)
        {
            return new NoOpenStage();
        }

        deal.Recall(target, await context.RankBehindAsync(target.Id, null, deal.Id, ct), clock.UtcNow);
        context.Because(request.Reason);
        await context.SaveChangesAsync(ct);
        return new Recalled(DealSnapshot.From(deal), target.Name);
    }

    /// <summary>The place of the stage from which the deal was closed; that of a deleted one stands in the journal (PIPE-54).</summary>
    private static async Task<int?> SourceOrderAsync(SalesDbContext context, Deal deal, List<Stage> stages, CancellationToken ct)
    {
        if (deal.Kind != StageKind.Lost || deal.ClosedFromStageId is not { } source)
        {
            return null;
        }

        return stages.Find(stage => stage.Id == source)?.Order ?? await context.OrderOfDeletedStageAsync(source, ct);
    }

    private async Task<Outcome> ConflictAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        return await context.Deals.AsNoTracking().SingleOrDefaultAsync(deal => deal.Id == dealId, ct) is { } current
            ? new Conflict(DealSnapshot.From(current))
            : new NotFound();
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Recalled(DealSnapshot Deal, string Stage) : Outcome;

    public sealed record Conflict(DealSnapshot Current) : Outcome;

    public sealed record NotClosed : Outcome;

    public sealed record NoOpenStage : Outcome;

    public sealed record Denied : Outcome;

    public sealed record NotFound : Outcome;
}
