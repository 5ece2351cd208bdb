using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;

namespace SalesDashboard.Web.Pages.Deals.Filters;

/// <summary>What the filter panel offers. Words of clients are those of deals in the reader's scope, never of others.</summary>
/// <param name="Stages">Of the filter's pipeline, or of all of them with their pipeline's name in front.</param>
public sealed record DealFilterOptions(
    ImmutableArray<Choice> Stages,
    ImmutableArray<Choice> Reasons,
    ImmutableArray<Choice> Products,
    ImmutableArray<string> Segments,
    ImmutableArray<string> Cities,
    ImmutableArray<string> Sources)
{
    /// <summary>More than these are not offered to choose from; they can be typed.</summary>
    private const int MostWords = 200;

    /// <summary>Name of the region, city or department of the filter; null where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Name of the client of the filter; null where it has none, or one that the reader does not see.</summary>
    public string? Client { get; init; }

    public static DealFilterOptions Read(SalesBook book, SalesScope scope, DealFilter filter)
    {
        var (pipelineId, unit) = (filter.PipelineId, filter.Unit);
        var deals = new DealFilter { PipelineId = pipelineId }.In(book, scope).ToList();
        var clients = deals.Select(deal => deal.ClientId).OfType<long>().Distinct().Select(id => book.Catalog.Clients.GetValueOrDefault(id)).ToList();
        var products = deals.Select(deal => deal.ProductId).OfType<long>().ToHashSet();
        return new DealFilterOptions(
            [.. book.Catalog.Pipelines.Values.Where(pipeline => pipelineId is null || pipeline.Id == pipelineId).OrderBy(pipeline => pipeline.Id)
                .SelectMany(pipeline => book.Catalog.StagesOf(pipeline.Id).Select(stage => NameOf(stage, pipelineId is null ? pipeline.Name : null)))],
            [.. book.Catalog.LostReasons.Values.OrderBy(reason => reason.Order).ThenBy(reason => reason.Id).Select(reason => new Choice(reason.Id, reason.Name))],
            [.. book.Catalog.Products.Values.Where(product => products.Contains(product.Id)).OrderBy(product => product.Name, StringComparer.CurrentCulture)
                .Select(product => new Choice(product.Id, product.Name))],
            Words(clients.Select(client => client?.Segment)),
            Words(clients.Select(client => client?.City)),
            Words(deals.Select(deal => deal.Source)))
        {
            Unit = unit is not null && book.Organization.In(scope).Any(employee => unit.Holds(book.Organization, employee.Id)) ? unit.NameIn(book.Organization) : null,
            Client = book.ClientFor(scope, filter.ClientId)?.Name,
        };
    }

    private static Choice NameOf(StageSnapshot stage, string? pipeline) => new(stage.Id, pipeline is null ? stage.Name : $"{pipeline}: {stage.Name}");

    private static ImmutableArray<string> Words(IEnumerable<string?> words) =>
    [
        .. words.OfType<string>().Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture).Take(MostWords),
    ];
}
