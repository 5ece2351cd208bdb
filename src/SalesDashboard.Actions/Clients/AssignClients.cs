using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Actions.Clients;

/// <summary>
/// Makes an employee responsible for clients, and on wish gives him their open deals of the caller's scope as well: the
/// transfer of an audience (PIPE-19, PIPE-47). A client and its deals change in one save. Needs the rights to edit and
/// mass-edit all deals; a client of somebody outside the caller's scope is not taken away from him.
/// </summary>
public sealed class AssignClients(SalesDb db)
{
    /// <summary>Most clients of one call: a longer list is sent in parts, so that others get their turn between.</summary>
    public const int MostClients = 100;

    /// <summary>Somebody changed one of the records at the same time: all is read again.</summary>
    private const int Tries = 5;

    /// <param name="WithDeals">Their open deals go to the same employee.</param>
    public sealed record Request(IReadOnlyList<long> ClientIds, long EmployeeId, bool WithDeals, string? Reason = null);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(RoleRights.Recall))
        {
            return new Denied();
        }

        if (request.ClientIds.Count > MostClients)
        {
            return new TooMany(request.ClientIds.Count);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(request, caller, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
            }
        }
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Employees.SingleOrDefaultAsync(employee => employee.Id == request.EmployeeId && employee.IsActive, ct) is not { } employee)
        {
            return new UnknownEmployee(request.EmployeeId);
        }

        var ids = request.ClientIds;
        var clients = await context.Clients.Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, ct);
        var holders = clients.Values.Select(client => client.ResponsibleId).OfType<long>().Distinct().ToList();
        var own = await context.Employees.Where(known => holders.Contains(known.Id)).Select(known => known.Id).ToHashSetAsync(ct);
        var deals = request.WithDeals
            ? await context.Deals.Where(deal => deal.ClientId != null && ids.Contains(deal.ClientId.Value) && deal.Kind == StageKind.Open).ToListAsync(ct)
            : [];
        var byClient = deals.ToLookup(deal => deal.ClientId);
        var items = ids.Select(id => Give(id, clients.GetValueOrDefault(id), [.. byClient[id]], employee, own)).ToList();
        context.Because(request.Reason);
        await context.SaveChangesAsync(ct);
        return new Done(items);
    }

    private static Item Give(long id, Client? client, IReadOnlyList<Deal> deals, Employee employee, HashSet<long> own)
    {
        if (client is null)
        {
            return new Item(id, ClientAssignState.NotFound, 0);
        }

        if (client.ResponsibleId is { } holder && !own.Contains(holder))
        {
            return new Item(id, ClientAssignState.Foreign, 0);
        }

        var passed = deals.Where(deal => deal.OwnerId != employee.Id).ToList();
        if (client.ResponsibleId == employee.Id && passed.Count == 0)
        {
            return new Item(id, ClientAssignState.Unchanged, 0);
        }

        client.SetResponsible(employee);
        passed.ForEach(deal => deal.AssignTo(employee));
        return new Item(id, ClientAssignState.Assigned, passed.Count);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <summary>One item for each client, in their order.</summary>
    public sealed record Done(IReadOnlyList<Item> Items) : Outcome;

    /// <summary>No such active employee in the caller's scope.</summary>
    public sealed record UnknownEmployee(long EmployeeId) : Outcome;

    /// <summary>More than <see cref="MostClients"/>.</summary>
    public sealed record TooMany(int Clients) : Outcome;

    public sealed record Denied : Outcome;

    /// <param name="Deals">Open deals that were passed with the client.</param>
    public sealed record Item(long ClientId, ClientAssignState State, int Deals);
}

public enum ClientAssignState
{
    Assigned = 1,

    /// <summary>He was responsible already, and there was no deal to pass.</summary>
    Unchanged = 2,

    /// <summary>The responsible person is outside the caller's scope.</summary>
    Foreign = 3,

    /// <summary>No such client in the caller's scope.</summary>
    NotFound = 4,
}
