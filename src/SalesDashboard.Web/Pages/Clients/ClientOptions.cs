using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Clients;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>An entry of a list to choose from.</summary>
public sealed record Choice(long Id, string Name);

/// <summary>What the filters and mass actions offer: words and people of the reader's scope, never of others.</summary>
public sealed record ClientOptions(
    ImmutableArray<string> Segments, ImmutableArray<string> Cities, ImmutableArray<string> Sources, ImmutableArray<Choice> People, ImmutableArray<Choice> Pipelines)
{
    public static ClientOptions None { get; } = new([], [], [], [], []);

    public static ClientOptions Read(SalesBook book, SalesScope scope)
    {
        var clients = ClientFilter.All.In(book, scope).Select(row => row.Client).ToList();
        return new ClientOptions(
            Words(clients.Select(client => client.Segment)),
            Words(clients.Select(client => client.City)),
            Words(clients.Select(client => client.Source)),
            [.. book.Organization.In(scope).Where(employee => employee is { IsActive: true, Role: Role.Manager or Role.DepartmentHead })
                .OrderBy(employee => employee.Name, StringComparer.CurrentCulture).Select(employee => new Choice(employee.Id, employee.Name))],
            [.. book.Catalog.Pipelines.Values.OrderBy(pipeline => pipeline.Id).Select(pipeline => new Choice(pipeline.Id, pipeline.Name))]);
    }

    private static ImmutableArray<string> Words(IEnumerable<string?> words) =>
    [
        .. words.OfType<string>().Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture),
    ];
}
