using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Pipelines;

/// <summary>
/// Puts clients into a pipeline, each as a new deal in its first open stage, given to a member as the pipeline's
/// settings say (PIPE-19..25, PIPE-36) or to the person named. Where nobody can take one, it waits in the queue. Safe to
/// repeat: a client that has an open deal there, or waits there, is not added again. All in one save.
/// Needs the right to mass-edit deals. The clients must be in the caller's scope; the members, who are the company's
/// choice, need not.
/// </summary>
public sealed class AddToPipeline(SalesDb db, BusinessClock clock, DistributionTurn turn)
{
    /// <summary>Most clients of one call: a longer list is sent in parts, so that others get their turn between.</summary>
    public const int MostClients = 500;

    /// <summary>Somebody may drop a card on top of the same column at the same time.</summary>
    private const int Tries = 10;

    /// <param name="ClientIds">Named twice counts once.</param>
    public sealed record Request(long PipelineId, IReadOnlyList<long> ClientIds)
    {
        /// <summary>Whom all of them are given to, in the caller's scope; null = as the pipeline's settings say.</summary>
        public long? OwnerId { get; init; }

        /// <summary>Where the leads come from; null = the client's own source.</summary>
        public string? Source { get; init; }
    }

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(Rights.MassEditDeals))
        {
            return new Denied();
        }

        if (request.ClientIds.Count > MostClients)
        {
            return new TooMany(request.ClientIds.Count);
        }

        return await turn.TakeAsync(() => RepeatAsync(request, caller, ct), ct);
    }

    private async Task<Outcome> RepeatAsync(Request request, Caller caller, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(request, caller, ct);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
            }
        }
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        var ids = request.ClientIds.Distinct().ToList();
        var (visible, mayOwn) = await SeeAsync(ids, request.OwnerId, caller, ct);
        if (!mayOwn)
        {
            return new UnknownOwner(request.OwnerId ?? 0);
        }

        await using var context = await db.OpenAsync(caller.ForWholeCompany(), ct);
        var pipeline = await context.Pipelines.Include(known => known.Stages).Include(known => known.Members)
            .AsSplitQuery().SingleOrDefaultAsync(known => known.Id == request.PipelineId, ct);
        if (pipeline is null)
        {
            return new UnknownPipeline(request.PipelineId);
        }

        if (pipeline.FirstOpenStage is not { } stage)
        {
            return new NoOpenStage(pipeline.Name);
        }

        var owner = request.OwnerId is { } id ? await context.Employees.SingleAsync(employee => employee.Id == id, ct) : null;
        var clients = await context.Clients.Where(client => visible.Contains(client.Id)).ToDictionaryAsync(client => client.Id, ct);
        var round = await LeadRound.OpenAsync(context, clock, pipeline, stage, visible, ct);
        var items = ids.ConvertAll(clientId => clients.TryGetValue(clientId, out var client)
            ? round.Place(client, owner, request.Source)
            : () => new NotFound(clientId));
        round.Close();
        await context.SaveChangesAsync(ct);
        return new Done(items.ConvertAll(item => item()));
    }

    /// <summary>What of the request the caller may name.</summary>
    private async Task<(HashSet<long> Clients, bool MayOwn)> SeeAsync(List<long> ids, long? ownerId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var clients = await context.Clients.Where(client => ids.Contains(client.Id)).Select(client => client.Id).ToListAsync(ct);
        return ([.. clients], ownerId is null || await context.Employees.AnyAsync(employee => employee.Id == ownerId && employee.IsActive, ct));
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <summary>One item for each different client, in their order.</summary>
    public sealed record Done(IReadOnlyList<Item> Items) : Outcome;

    public sealed record UnknownPipeline(long PipelineId) : Outcome;

    /// <summary>The pipeline has no stage in which a deal could begin.</summary>
    public sealed record NoOpenStage(string Pipeline) : Outcome;

    /// <summary>No such active employee in the caller's scope.</summary>
    public sealed record UnknownOwner(long OwnerId) : Outcome;

    /// <summary>More than <see cref="MostClients"/>.</summary>
    public sealed record TooMany(int Clients) : Outcome;

    public sealed record Denied : Outcome;

    /// <summary>What became of one client; a closed set as well.</summary>
    public abstract record Item(long ClientId);

    /// <param name="OwnerId">May lie outside the caller's scope; the words are those of <see cref="DistributionQuery"/>.</param>
    public sealed record Added(long ClientId, long DealId, long OwnerId, GivenBecause Because) : Item(ClientId);

    /// <param name="IsNew">False: it waited already.</param>
    public sealed record Waiting(long ClientId, WaitingReason Reason, bool IsNew) : Item(ClientId);

    /// <param name="DealId">Its open deal in the pipeline; may lie outside the caller's scope.</param>
    public sealed record AlreadyThere(long ClientId, long DealId) : Item(ClientId);

    /// <summary>No such client in the caller's scope.</summary>
    public sealed record NotFound(long ClientId) : Item(ClientId);
}
