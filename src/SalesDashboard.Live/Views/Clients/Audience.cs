using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Pipelines;

namespace SalesDashboard.Live.Views.Clients;

/// <summary>
/// The clients of a filter in a scope. A client is seen by who sees the person responsible for it, one of its deals or its
/// place in a queue, as in the database; deals of others neither show it nor count. Read under the engine's lock.
/// </summary>
public static class Audience
{
    public static IEnumerable<AudienceRow> In(this ClientFilter filter, SalesBook book, SalesScope scope)
    {
        var deals = DealsByClient(book, scope);
        var waiting = WaitingQueue.In(book, scope).Select(lead => lead.ClientId).ToHashSet();
        var search = DealSearch.For(filter.Search, book.Catalog);
        foreach (var client in book.Catalog.Clients.Values)
        {
            var own = deals.GetValueOrDefault(client.Id);
            var isSeen = own is not null || scope is SalesScope.Company || waiting.Contains(client.Id) || (client.ResponsibleId is { } id && book.Organization.Covers(scope, id));
            if (isSeen && Fits(filter, client, own) && search.Matches(client))
            {
                yield return AudienceRow.Of(client, own, book);
            }
        }
    }

    private static bool Fits(ClientFilter filter, ClientSnapshot client, ClientDeals? deals) =>
        (filter.ResponsibleId is null || client.ResponsibleId == filter.ResponsibleId)
        && (filter.HasOpenDeal is not { } wanted || wanted == deals is { Open: > 0 })
        && (filter.NotInPipelineId is not { } pipeline || deals?.Pipelines.Contains(pipeline) != true)
        && IsText(filter.Segment, client.Segment)
        && IsText(filter.City, client.City)
        && IsText(filter.Source, client.Source);

    private static Dictionary<long, ClientDeals> DealsByClient(SalesBook book, SalesScope scope)
    {
        var found = new Dictionary<long, ClientDeals>();
        foreach (var deal in DealFilter.All.In(book, scope))
        {
            if (deal.ClientId is not { } client)
            {
                continue;
            }

            if (!found.TryGetValue(client, out var deals))
            {
                found.Add(client, deals = new ClientDeals());
            }

            deals.Pipelines.Add(deal.PipelineId);
            if (deal.Kind == StageKind.Open)
            {
                deals.Open++;
                deals.Sum += book.Worth(deal);
            }
        }

        return found;
    }

    private static bool IsText(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);

    internal sealed class ClientDeals
    {
        public HashSet<long> Pipelines { get; } = [];

        public int Open { get; set; }

        public decimal Sum { get; set; }
    }
}

/// <summary>A client as the audience shows it.</summary>
/// <param name="OpenCount">Open deals in the reader's scope.</param>
/// <param name="OpenSum">Their worth in the reporting currency.</param>
public sealed record AudienceRow(ClientSnapshot Client, string Responsible, int OpenCount, decimal OpenSum)
{
    internal static AudienceRow Of(ClientSnapshot client, Audience.ClientDeals? deals, SalesBook book) => new(
        client,
        client.ResponsibleId is { } id ? book.Organization.Employees.GetValueOrDefault(id)?.Name ?? "" : "",
        deals?.Open ?? 0,
        deals?.Sum ?? 0);
}
