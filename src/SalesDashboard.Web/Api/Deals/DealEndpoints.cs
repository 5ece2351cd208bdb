using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api.Deals;

public static class DealEndpoints
{
    public static IEndpointRouteBuilder MapDealApi(this IEndpointRouteBuilder app)
    {
        var group = app.MapApiV1("Deals");
        group.MapGet("/deals", List)
            .WithQuery<DealParameters>()
            .WithSummary("Deals by filters, newest first, with their true number and sum.")
            .WithDescription(
                "stage, manager and pipeline take an id or a name (manager an external id too), kind is open, won or lost, closedFrom and closedTo are "
                + $"yyyy-MM-dd, q is found in title, client, e-mail or phone. page counts from 1, size is at most {DealParameters.MaxSize}. sum is in the reporting currency.")
            .Produces<DealsJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/deals/{id:long}", Get)
            .WithoutQuery()
            .WithSummary("One deal.")
            .Produces<DealJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static ApiAnswer List([AsParameters] DealParameters parameters, HttpContext context, LiveEngine engine)
    {
        var scope = context.CallerOf().Scope;
        return engine.Read(book =>
        {
            var (selection, problem) = parameters.Read(book, scope);
            return selection is null
                ? problem ?? ApiProblems.BadRequest("The question cannot be read.")
                : ApiAnswer.Ok(new DealsJson(selection.Total, Rounding.Money(selection.Sum), [.. selection.Page.Select(deal => DealJson.From(deal, book))]));
        });
    }

    private static ApiAnswer Get(long id, HttpContext context, LiveEngine engine)
    {
        var scope = context.CallerOf().Scope;
        return engine.Read(book => book.Deals.TryGetValue(id, out var deal) && book.Organization.Covers(scope, deal.OwnerId)
            ? ApiAnswer.Ok(DealJson.From(deal, book))
            : ApiProblems.NotFound($"Deal {id}"));
    }

    /// <param name="Sum">Of all deals that fit, in the reporting currency.</param>
    private sealed record DealsJson(int Total, decimal Sum, IReadOnlyList<DealJson> Items);
}
