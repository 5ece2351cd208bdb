using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Takes over deals as another system knows them: new ones are created, known ones changed, by external id, all in one
/// save. A refused deal stops no other. Stage and dates are the other system's, so nothing but the reason of a loss is
/// asked as it is of a person who moves a card; therefore it needs the rights to edit and mass-edit all deals of the scope (decision D2).
/// </summary>
public sealed class SaveDeals(SalesDb db, BusinessClock clock) : IDisposable
{
    /// <summary>Somebody may drop a card at the end of the same column, or change one of the deals, at the same time.</summary>
    private const int Tries = 5;

    /// <summary>
    /// One call at a time looks for the ends of the columns and saves behind them: calls side by side would all want the
    /// same place, and saves wait for each other anyway.
    /// </summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    public async Task<Outcome> ExecuteAsync(IReadOnlyList<DealEntry> entries, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(RoleRights.Recall))
        {
            return new Denied();
        }

        for (var attempt = 1; ; attempt++)
        {
            if (!await _turn.WaitAsync(SaveGate.Patience, ct))
            {
                throw new DatabaseUnavailableException(DatabaseFault.Busy, innerException: null);
            }

            try
            {
                return await TryAsync(entries, caller, ct);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    private async Task<Outcome> TryAsync(IReadOnlyList<DealEntry> entries, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var known = await KnownRecords.LoadAsync(context, entries, ct);
        var results = new List<(DealState State, Deal? Deal, DealRefusal? Refusal)>(entries.Count);
        foreach (var entry in entries)
        {
            var (draft, refusal) = DealDraft.Read(entry, known);
            results.Add(draft is null ? (DealState.Refused, null, refusal) : Apply(context, entry, draft, known));
        }

        await context.SaveChangesAsync(ct);
        return new Saved(results.ConvertAll(result => new Result(result.State, result.Deal?.Id, result.Deal?.Version, result.Refusal)));
    }

    private (DealState State, Deal Deal, DealRefusal? Refusal) Apply(SalesDbContext context, DealEntry entry, DealDraft draft, KnownRecords known)
    {
        var deal = draft.Known;
        var amount = entry.Amount;
        var rank = deal is not null && deal.StageId == draft.Stage.Id ? deal.Rank : known.EndOf(draft.Stage);
        if (deal is null)
        {
            deal = new Deal(draft.Title, draft.Stage, draft.Owner, draft.Currency, entry.CreatedOn ?? clock.Today, rank, clock.UtcNow);
            deal.IdentifyAs(ExternalSystems.Exchange, entry.ExternalId);
            context.Deals.Add(deal);
            // As in an import: what was won is a fact and never made up, and the bill is in the company's currency.
            amount ??= draft.Stage.Kind == StageKind.Open && draft.Currency == known.Currency ? draft.Stage.Pipeline.AverageBill : null;
        }

        deal.Describe(draft.Title, amount ?? deal.Amount, draft.Currency, entry.Source ?? deal.Source, entry.ExpectedCloseOn ?? deal.ExpectedCloseOn);
        deal.DateCreation(entry.CreatedOn ?? deal.CreatedOn);
        deal.AssignTo(draft.Owner);
        deal.SellTo(draft.Client);
        deal.Offer(draft.Product);
        deal.Place(draft.Stage, rank, ClosedOn(entry, deal, draft.Stage), draft.Loss, clock.UtcNow);
        var state = context.Entry(deal).State switch
        {
            EntityState.Added => DealState.Created,
            EntityState.Unchanged => DealState.Unchanged,
            _ => DealState.Updated,
        };
        return (state, deal, null);
    }

    private DateOnly? ClosedOn(DealEntry entry, Deal deal, Stage stage) =>
        stage.Kind == StageKind.Open ? null : entry.ClosedOn ?? deal.ClosedOn ?? clock.Today;

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <summary>One result for each entry, in their order.</summary>
    public sealed record Saved(IReadOnlyList<Result> Results) : Outcome;

    public sealed record Denied : Outcome;

    /// <param name="Refusal">Given where the state is refused.</param>
    public sealed record Result(DealState State, long? DealId, int? Version, DealRefusal? Refusal);
}

public enum DealState
{
    Created = 1,
    Updated = 2,
    Unchanged = 3,
    Refused = 4,
}
