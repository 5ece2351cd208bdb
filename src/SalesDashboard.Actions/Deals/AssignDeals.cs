using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Gives open deals to another employee, one or many (PIPE-46, PIPE-47). Needs the right to edit all deals of the scope,
/// for more than one also the right to mass-edit. Each deal has an answer of its own, and one that cannot be given stops no
/// other. Big sets are saved in batches, so that other writers get their turn between them; what was saved stays saved.
/// </summary>
public sealed class AssignDeals(SalesDb db)
{
    /// <summary>Deals of one save: some tens of milliseconds of the writer.</summary>
    public const int BatchSize = 100;

    /// <summary>Somebody changed one of the batch at the same time: the batch is read again, that one then is a conflict.</summary>
    private const int Tries = 5;

    /// <param name="Version">Of the deal as the caller saw it.</param>
    public sealed record Item(long DealId, int Version);

    public sealed record Request(IReadOnlyList<Item> Deals, long OwnerId, string? Reason = null);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        var rights = request.Deals.Count > 1 ? Rights.EditAllDeals | Rights.MassEditDeals : Rights.EditAllDeals;
        if (!caller.MayWrite || !caller.Has(rights))
        {
            return new Denied();
        }

        var results = new List<Result>(request.Deals.Count);
        foreach (var batch in request.Deals.Chunk(BatchSize))
        {
            if (await SaveAsync(batch, request, caller, ct) is not { } saved)
            {
                return new UnknownOwner(request.OwnerId);
            }

            results.AddRange(saved);
        }

        return new Done(results);
    }

    /// <summary>Null where there is no such owner in the caller's scope.</summary>
    private async Task<IReadOnlyList<Result>?> SaveAsync(Item[] batch, Request request, Caller caller, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(batch, request, caller, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
            }
        }
    }

    private async Task<IReadOnlyList<Result>?> TryAsync(Item[] batch, Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Employees.SingleOrDefaultAsync(employee => employee.Id == request.OwnerId && employee.IsActive, ct) is not { } owner)
        {
            return null;
        }

        var ids = batch.Select(item => item.DealId).ToList();
        var deals = await context.Deals.Where(deal => ids.Contains(deal.Id)).ToDictionaryAsync(deal => deal.Id, ct);
        var answers = batch.Select(item => (item.DealId, State: Give(deals.GetValueOrDefault(item.DealId), item, owner))).ToList();
        context.Because(request.Reason);
        await context.SaveChangesAsync(ct);
        return answers.ConvertAll(answer => new Result(
            answer.DealId, answer.State, deals.TryGetValue(answer.DealId, out var deal) ? DealSnapshot.From(deal) : null));
    }

    private static AssignState Give(Deal? deal, Item item, Employee owner)
    {
        if (deal is null)
        {
            return AssignState.NotFound;
        }

        if (deal.OwnerId == owner.Id)
        {
            return AssignState.Unchanged;
        }

        if (deal.Version != item.Version)
        {
            return AssignState.Conflict;
        }

        if (deal.IsClosed)
        {
            return AssignState.Closed;
        }

        deal.AssignTo(owner);
        return AssignState.Assigned;
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <summary>One result for each deal, in their order.</summary>
    public sealed record Done(IReadOnlyList<Result> Results) : Outcome;

    /// <summary>No such active employee in the caller's scope.</summary>
    public sealed record UnknownOwner(long OwnerId) : Outcome;

    public sealed record Denied : Outcome;

    /// <param name="Deal">As it is now; null where it is not found.</param>
    public sealed record Result(long DealId, AssignState State, DealSnapshot? Deal);
}

public enum AssignState
{
    Assigned = 1,

    /// <summary>It was this employee's already.</summary>
    Unchanged = 2,

    /// <summary>It was changed since the caller saw it.</summary>
    Conflict = 3,

    /// <summary>A won or lost deal stays whose it was, or the fact of closed months would change hands.</summary>
    Closed = 4,

    /// <summary>No such deal in the caller's scope.</summary>
    NotFound = 5,
}
