using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Hosting.Api;
using SalesDashboard.Web.Hosting.Api.Json;

namespace SalesDashboard.Web.Features.Pipelines;

public static class PipelineEndpoints
{
    public static IEndpointRouteBuilder MapPipelineApi(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Pipelines")
            .MapGet("/pipelines", (LiveEngine engine) => ApiAnswer.Ok(engine.Read(PipelineJson.All)))
            .WithoutQuery()
            .WithSummary("All pipelines with their stages in board order.")
            .WithDescription("kind is open, won or lost; probability is the chance of winning in percent.")
            .Produces<IReadOnlyList<PipelineJson>>();
        return app;
    }
}
