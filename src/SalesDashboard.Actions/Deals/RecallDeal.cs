using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Opens a closed deal again (PIPE-48..54). Its fact leaves the figures at once; both closings stay in the journal with
/// the reason (AHEAD-3). Needs the rights to edit and to mass-edit all deals (decision D2).
/// </summary>
public sealed class RecallDeal(SalesDb db, BusinessClock clock)
{
    public sealed record Request(long DealId, int Version, string? Reason);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
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
            return new Conflict(DealSnapshot.From(deal));
        }

        if (!deal.IsClosed)
        {
            return new NotClosed();
        }

        var stages = await context.Stages.Where(stage => stage.PipelineId == deal.PipelineId).ToListAsync(ct);
        var source = stages.Find(stage => stage.Id == deal.ClosedFromStageId);
        if (RecallTarget.Of(deal, stages, source?.Order) is not { } target)
        {
            return new NoOpenStage();
        }

        deal.Recall(target, await context.RankBehindAsync(target.Id, null, deal.Id, ct), clock.UtcNow);
        context.Because(request.Reason);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await db.OpenAsync(caller, ct);
            return new Conflict(DealSnapshot.From(await fresh.Deals.AsNoTracking().SingleAsync(known => known.Id == deal.Id, ct)));
        }

        return new Recalled(DealSnapshot.From(deal), target.Name);
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
