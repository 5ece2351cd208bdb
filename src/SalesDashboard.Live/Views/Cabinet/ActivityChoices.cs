using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Access;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>What an activity of a person may be about: the person's open deals and clients, as far as the reader sees them.</summary>
public sealed record ActivityChoices(ImmutableArray<ActivitySubject> Deals, ImmutableArray<ActivitySubject> Clients)
{
    /// <summary>A list to choose from, not a catalogue.</summary>
    private const int Most = 300;

    public static ActivityChoices None { get; } = new([], []);

    /// <summary>Read under the engine's lock.</summary>
    public static ActivityChoices Read(SalesBook book, SalesScope scope, long employeeId)
    {
        var deals = book.DealsOf(employeeId).Where(deal => deal.Kind == StageKind.Open && book.Sees(scope, deal)).ToList();
        var names = book.Catalog.Clients;
        var clients = book.DealsOf(employeeId).Select(deal => deal.ClientId).OfType<long>()
            .Concat(names.Values.Where(client => client.ResponsibleId == employeeId).Select(client => client.Id))
            .Distinct()
            .Select(id => book.ClientFor(scope, id))
            .Where(client => client is not null)
            .Select(client => new ActivitySubject(client?.Id ?? 0, client?.Name ?? ""));
        return new ActivityChoices(
            [.. deals
                .Select(deal => new ActivitySubject(deal.Id, deal.ClientId is { } id && names.TryGetValue(id, out var client) ? $"{deal.Title} · {client.Name}" : deal.Title))
                .OrderBy(deal => deal.Name, StringComparer.InvariantCulture).Take(Most)],
            [.. clients.OrderBy(client => client.Name, StringComparer.InvariantCulture).Take(Most)]);
    }
}
