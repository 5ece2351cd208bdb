using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Access;

/// <summary>Which records of the book a scope may see; the same rules as the database's filters.</summary>
public static class ScopedSight
{
    public static bool Sees(this SalesBook book, SalesScope scope, DealSnapshot deal) => book.Organization.Covers(scope, deal.OwnerId);

    /// <summary>A client is seen with its responsible employee, or with one of its deals.</summary>
    public static bool Sees(this SalesBook book, SalesScope scope, ClientSnapshot client) =>
        scope is SalesScope.Company
        || (client.ResponsibleId is { } id && book.Organization.Covers(scope, id))
        || book.DealsOfClient(client.Id).Any(deal => book.Sees(scope, deal));

    /// <summary>The deal, where it is known and seen.</summary>
    public static DealSnapshot? DealFor(this SalesBook book, SalesScope scope, long? id) =>
        id is { } known && book.Deals.TryGetValue(known, out var deal) && book.Sees(scope, deal) ? deal : null;

    /// <summary>The client, where it is known and seen.</summary>
    public static ClientSnapshot? ClientFor(this SalesBook book, SalesScope scope, long? id) =>
        id is { } known && book.Catalog.Clients.TryGetValue(known, out var client) && book.Sees(scope, client) ? client : null;
}
