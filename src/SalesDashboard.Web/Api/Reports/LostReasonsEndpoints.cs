using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Reports;

public static class LostReasonsEndpoints
{
    public static IEndpointRouteBuilder MapLostReasonsApi(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Reports")
            .MapGet("/reports/lost-reasons", Read)
            .WithQuery<LostParameters>()
            .WithSummary("Won and lost deals by pipeline or manager, with the reasons why they were lost and the stages at which.")
            .WithDescription(
                "by is pipeline or manager; details=true adds managers inside pipelines, or pipelines inside managers. from and to are yyyy-MM or yyyy-MM-dd of the "
                + "closing day; without them deals of all time count. Percents are 0..100 and null where nothing is closed. A reason or stage with key null was not given. "
                + "isOther marks reasons that say nothing without a comment; top are the sellers with the fewest refusals.")
            .Produces<LostReasonsJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        return app;
    }

    private static ApiAnswer Read([AsParameters] LostParameters parameters, HttpContext context, LiveEngine engine)
    {
        var (spec, problem) = parameters.Read(context.CallerOf().Scope);
        return spec is null
            ? problem ?? ApiProblems.BadRequest("The question cannot be read.")
            : ApiAnswer.Ok(LostReasonsJson.Of(spec, engine.Read(spec)));
    }
}
