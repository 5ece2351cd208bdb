using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Api.Deals;

public static class BoardEndpoints
{
    public static IEndpointRouteBuilder MapBoardApi(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Board")
            .MapGet("/board", Read)
            .WithQuery<Parameters>()
            .WithSummary("The board of a pipeline: true count and sum of each stage, and its first cards.")
            .WithDescription("pipeline is an id or a name, the first pipeline where it is not given. Sums are in the reporting currency, cards in board order.")
            .Produces<BoardJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static ApiAnswer Read([AsParameters] Parameters parameters, HttpContext context, LiveEngine engine)
    {
        var scope = context.CallerOf().Scope;
        return engine.Read(book =>
        {
            var text = new QueryText();
            var pipelines = book.Catalog.Pipelines;
            var id = Lookup.Find(text, "pipeline", parameters.Pipeline, pipelines.Values, row => row.Name)
                ?? (pipelines.Count == 0 ? null : pipelines.Keys.Min());
            return text.Problem ?? (id is { } pipeline
                ? ApiAnswer.Ok(BoardJson.From(new BoardSpec(scope, pipeline).Compute(book, null), book))
                : ApiProblems.NotFound("A pipeline"));
        });
    }

    private sealed record Parameters(string? Pipeline = null);
}
