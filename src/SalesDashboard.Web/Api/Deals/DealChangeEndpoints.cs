using SalesDashboard.Actions.Deals;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api.Deals;

public static class DealChangeEndpoints
{
    public static IEndpointRouteBuilder MapDealChangeApi(this IEndpointRouteBuilder app)
    {
        var group = app.MapApiV1("Deals");
        group.MapPost("/deals", SaveAsync)
            .WithoutQuery()
            .Changes()
            .Accepts<IReadOnlyList<DealEntry>>("application/json")
            .WithSummary($"Creates or changes up to {ApiJson.MaxItems} deals by externalId, all in one save.")
            .WithDescription(
                "A member that is not given is left as it is; a new deal needs title, stage and owner. The stage goes by stageId, or by stage with pipeline or pipelineId; "
                + "the owner by employeeId (external id) or ownerId; client and product by external id or name, or by clientId and productId. "
                + "Each item has its result in the same order: created, updated, unchanged, or refused with a message. A refused item stops no other.")
            .Produces<IReadOnlyList<DealResultJson>>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapPost("/deals/{id:long}/move", MoveAsync)
            .WithoutQuery()
            .Changes()
            .Accepts<MoveBody>("application/json")
            .WithSummary("Moves a deal to a stage of its pipeline, behind another card or first.")
            .WithDescription(
                "version is the one that was read. 409: somebody changed the deal meanwhile; the problem holds current (the deal), stage, changedBy and changedAt. "
                + "422: the stage's rules refuse it, for example without a lost reason.")
            .Produces<DealJson>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("/deals/{id:long}/recall", RecallAsync)
            .WithoutQuery()
            .Changes()
            .Accepts<RecallBody>("application/json")
            .WithSummary("Opens a closed deal again; its fact leaves the figures at once.")
            .WithDescription("Needs the rights to edit and mass-edit all deals.")
            .Produces<DealJson>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return app;
    }

    private static async Task<ApiAnswer> SaveAsync(HttpContext context, SaveDeals action, CancellationToken ct)
    {
        var (entries, problem) = await context.Request.ReadItemsAsync<DealEntry>(ct);
        if (entries is null)
        {
            return problem ?? ApiProblems.BadRequest("The body cannot be read.");
        }

        return await action.ExecuteAsync(entries, context.CallerOf(), ct) switch
        {
            SaveDeals.Saved saved => ApiAnswer.Ok(saved.Results.Select((result, index) => DealResultJson.From(result, entries[index].ExternalId))),
            SaveDeals.Denied => ApiProblems.Forbidden,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<ApiAnswer> MoveAsync(long id, HttpContext context, MoveDeal action, LiveEngine engine, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<MoveBody>(ct);
        if (body is null)
        {
            return problem ?? ApiProblems.BadRequest("The body cannot be read.");
        }

        var request = new MoveDeal.Request(id, body.StageId, body.AfterDealId, body.Version, body.LostReasonId, body.LostComment);
        return DealAnswers.Of(await action.ExecuteAsync(request, context.CallerOf(), ct), request, engine);
    }

    private static async Task<ApiAnswer> RecallAsync(long id, HttpContext context, RecallDeal action, LiveEngine engine, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<RecallBody>(ct);
        if (body is null)
        {
            return problem ?? ApiProblems.BadRequest("The body cannot be read.");
        }

        var request = new RecallDeal.Request(id, body.Version, body.Reason);
        return DealAnswers.Of(await action.ExecuteAsync(request, context.CallerOf(), ct), request, engine);
    }

    private sealed record MoveBody(long StageId, int Version, long? AfterDealId = null, long? LostReasonId = null, string? LostComment = null);

    private sealed record RecallBody(int Version, string? Reason = null);
}
