using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Pages.Messages;

/// <summary>The deal or client that the next message links to.</summary>
public sealed record About(string Name, long? DealId, long? ClientId)
{
    /// <summary>Null where neither is in the caller's scope.</summary>
    public static About? Find(LiveEngine engine, Caller caller, long? dealId, long? clientId) => engine.Read(book =>
    {
        if (dealId is { } deal && book.Deals.TryGetValue(deal, out var found) && book.Organization.Covers(caller.Scope, found.OwnerId))
        {
            return new About(found.Title, deal, null);
        }

        return clientId is { } client && book.Catalog.Clients.TryGetValue(client, out var known)
            && book.Deals.Values.Any(it => it.ClientId == client && book.Organization.Covers(caller.Scope, it.OwnerId))
            ? new About(known.Name, null, client)
            : null;
    });
}
