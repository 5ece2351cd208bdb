using System.Text.Json;
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
/// Takes back the caller's own last move of a deal, stage and slot, for ten seconds and as long as nobody else touched the
/// deal (AHEAD-5). What to go back to is read from the journal, never taken from the caller. Closing a deal by mistake can be
/// taken back in that time without the right to recall.
/// </summary>
public sealed class UndoMove(SalesDb db, BusinessClock clock, ColumnRanks ranks)
{
    /// <summary>How long a move may be taken back.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>What the way to the server may add.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);

    /// <param name="Version">Of the deal after the move.</param>
    public sealed record Request(long DealId, int Version);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        try
        {
            return await ranks.PlaceAsync(() => TryAsync(request, caller, ct), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Touched();
        }
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Deals.SingleOrDefaultAsync(deal => deal.Id == request.DealId, ct) is not { } deal)
        {
            return new NotFound();
        }

        if (!DealRights.MayEdit(caller, deal.OwnerId))
        {
            return new Denied();
        }

        var last = (await context.HistoryAsync(nameof(Deal), deal.Id, 1, ct)).SingleOrDefault();
        if (deal.Version != request.Version || last is null || last.ActorUserId != caller.UserId || last.Actor != caller.Name)
        {
            return new Touched();
        }

        if (clock.UtcNow - last.At > Time + s_grace)
        {
            return new TooLate();
        }

        if (MoveBefore.Read(last) is not { } before)
        {
            return new Touched();
        }

        var stageId = before.StageId ?? deal.StageId;
        if (await context.Stages.Include(stage => stage.Pipeline).SingleOrDefaultAsync(stage => stage.Id == stageId, ct) is not { Kind: StageKind.Open } stage)
        {
            return new Touched();
        }

        deal.PutBack(stage, await context.FreeRankAsync(stage.Id, before.Rank ?? deal.Rank, deal.Id, ct), before.EnteredAt ?? deal.StageEnteredAt);
        await context.SaveChangesAsync(ct);
        return new Undone(DealSnapshot.From(deal), stage.Name);
    }

    /// <summary>Where a deal stood before a journaled move.</summary>
    /// <param name="StageId">Null = the same stage.</param>
    /// <param name="Rank">Null = the same rank, which it may have had in two stages.</param>
    private sealed record MoveBefore(long? StageId, string? Rank, DateTime? EnteredAt)
    {
        /// <summary>Null where the row tells no move.</summary>
        public static MoveBefore? Read(HistoryRow row)
        {
            if (row is not { Kind: JournalKind.Updated, Before: { } before })
            {
                return null;
            }

            using var values = JsonDocument.Parse(before);
            long? stage = values.RootElement.TryGetProperty(nameof(Deal.StageId), out var stageId) ? stageId.GetInt64() : null;
            var rank = values.RootElement.TryGetProperty(nameof(Deal.Rank), out var text) ? text.GetString() : null;
            DateTime? entered = values.RootElement.TryGetProperty(nameof(Deal.StageEnteredAt), out var at) ? at.GetDateTime() : null;
            return stage is null && rank is null ? null : new MoveBefore(stage, rank, entered);
        }
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Undone(DealSnapshot Deal, string Stage) : Outcome;

    /// <summary>The last change of the deal is not the caller's own move: there is nothing to take back.</summary>
    public sealed record Touched : Outcome;

    public sealed record TooLate : Outcome;

    public sealed record Denied : Outcome;

    public sealed record NotFound : Outcome;
}
