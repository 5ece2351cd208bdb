using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Puts a deal into a stage of its pipeline, behind another card or first. The one way to move for pages, REST, rules,
/// jobs and exchanges. The version that the caller saw decides: a deal changed meanwhile is not moved (AHEAD-4).
/// </summary>
public sealed class MoveDeal(SalesDb db, BusinessClock clock, ColumnRanks ranks)
{
    /// <param name="AfterDealId">The card to stand behind; null, or one that is not in the stage, = first in the column.</param>
    /// <param name="Version">Of the deal as the caller saw it.</param>
    public sealed record Request(long DealId, long StageId, long? AfterDealId, int Version, long? LostReasonId = null, string? LostComment = null);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        try
        {
            var outcome = await ranks.PlaceAsync(() => TryAsync(request, caller, ct), ct);
            return outcome is Moved { Deal.Rank.Length: > Rank.RebalanceLength } moved ? await SpreadAsync(moved, caller, ct) : outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(request.DealId, caller, ct);
        }
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);

        // Once for all statements of the move: each opening looks whether durability holds, which costs as much as a query.
        await context.Database.OpenConnectionAsync(ct);
        var deal = await context.Deals.Include(deal => deal.Stage).SingleOrDefaultAsync(deal => deal.Id == request.DealId, ct);
        if (deal is null)
        {
            return new NotFound();
        }

        if (!DealRights.MayEdit(caller, deal.OwnerId))
        {
            return new Denied();
        }

        if (deal.Version != request.Version)
        {
            return await ConflictAsync(request.DealId, caller, ct);
        }

        var target = request.StageId == deal.StageId ? deal.Stage : await context.Stages.FindAsync([request.StageId], ct);
        if (target is null)
        {
            return new UnknownStage();
        }

        if (target.Id != deal.StageId && await context.RefusalAsync(target, deal.Amount, deal.Currency, caller, ct) is { } closed)
        {
            return new Refused(closed, target.Name) { Limit = target.ManagerLimit ?? 0 };
        }

        var (loss, known) = await LossAsync(context, request, target, ct);
        if (!known)
        {
            return new UnknownLostReason();
        }

        var from = deal.Stage;
        var hasDocument = from.Requires.HasFlag(StageRequirements.Document) && await context.DealDocuments.AnyAsync(document => document.DealId == deal.Id, ct);
        if (target.PipelineId == deal.PipelineId && StageRules.Missing(deal, from, target, hasDocument) is not StageRequirements.None and var missing)
        {
            return new Refused(MoveRefusal.RequirementsMissing, target.Name) { FromStage = from.Name, Missing = missing };
        }

        var rank = await context.RankBehindAsync(target.Id, request.AfterDealId, deal.Id, ct);
        if (deal.MoveTo(target, rank, loss, clock.Today, clock.UtcNow) is { } refusal)
        {
            return new Refused(refusal, target.Name);
        }

        await context.SaveChangesAsync(ct);
        return new Moved(DealSnapshot.From(deal), from.Id, from.Name, target.Name);
    }

    /// <summary>Repeated insertion into one gap made the ranks long. The answer names the version that the deal has after the spread.</summary>
    private async Task<Outcome> SpreadAsync(Moved moved, Caller caller, CancellationToken ct)
    {
        if (!await ranks.SpreadAsync(moved.Deal.StageId, ct))
        {
            return moved;
        }

        await using var context = await db.OpenAsync(caller, ct);
        var deal = await context.Deals.AsNoTracking().SingleOrDefaultAsync(deal => deal.Id == moved.Deal.Id && deal.StageId == moved.Deal.StageId, ct);
        return deal is null ? moved : moved with { Deal = DealSnapshot.From(deal) };
    }

    private async Task<Outcome> ConflictAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var deal = await context.Deals.AsNoTracking().Include(deal => deal.Stage).SingleOrDefaultAsync(deal => deal.Id == dealId, ct);
        if (deal is null)
        {
            return new NotFound();
        }

        var last = await context.LastChangeAsync(nameof(Deal), dealId, ct);
        return new Conflict(DealSnapshot.From(deal), deal.Stage.Name, last?.Actor ?? "", last?.At ?? deal.StageEnteredAt);
    }

    private static async Task<(Loss? Loss, bool Known)> LossAsync(SalesDbContext context, Request request, Stage target, CancellationToken ct)
    {
        if (target.Kind != StageKind.Lost || request.LostReasonId is not { } id)
        {
            return (null, true);
        }

        var reason = await context.LostReasons.SingleOrDefaultAsync(reason => reason.Id == id && reason.IsActive, ct);
        return (new Loss(reason, request.LostComment?.Trim()), reason is not null);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Moved(DealSnapshot Deal, long FromStageId, string FromStage, string ToStage) : Outcome;

    /// <summary>The deal is not as the caller saw it: where it is now, who changed it and when (UTC).</summary>
    public sealed record Conflict(DealSnapshot Current, string Stage, string ChangedBy, DateTime ChangedAt) : Outcome;

    public sealed record Refused(MoveRefusal Reason, string Stage) : Outcome
    {
        /// <summary>Where the deal stands, when that stage asks for something.</summary>
        public string FromStage { get; init; } = "";

        /// <summary>What the stage asks for before it is left.</summary>
        public StageRequirements Missing { get; init; }

        /// <summary>Up to which worth managers put deals into the stage, in the reporting currency.</summary>
        public decimal Limit { get; init; }
    }

    public sealed record UnknownStage : Outcome;

    public sealed record UnknownLostReason : Outcome;

    /// <summary>The caller sees the deal but may not change it.</summary>
    public sealed record Denied : Outcome;

    /// <summary>No such deal in the caller's scope.</summary>
    public sealed record NotFound : Outcome;
}
