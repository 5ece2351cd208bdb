using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Api.Reports;

public static class PlanFactEndpoints
{
    public static IEndpointRouteBuilder MapPlanFactApi(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Plan and fact")
            .MapGet("/plan-fact", Read)
            .WithQuery<PlanFactParameters>()
            .WithSummary("Plan, fact, expected and open deals of a period, broken down by one thing.")
            .WithDescription(
                "by is one of company, region, city, department, manager, product, segment, client, month; from and to are yyyy-MM. "
                + "Filters take an id, an external id or a name. Region and city of a deal are its owner's, segment its client's. Rows add up to the total; "
                + "what has no city, segment, client ... is a row with key null and name \"\"; a department's row holds its descendants. "
                + "Sums are in currency, percent is 0..100, null without a plan; openCount and openSum are of all time.")
            .Produces<PlanFactJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        return app;
    }

    private static ApiAnswer Read([AsParameters] PlanFactParameters parameters, HttpContext context, LiveEngine engine)
    {
        var scope = context.CallerOf().Scope;
        var (query, problem) = engine.Read(book => parameters.Read(book, scope));
        return query is null
            ? problem ?? ApiProblems.BadRequest("The question cannot be read.")
            : ApiAnswer.Ok(PlanFactJson.Of(engine.Read(new PlanFactSpec(scope, query))));
    }
}
