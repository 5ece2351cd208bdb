using System.Diagnostics;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Pipelines;

public static class PipelineEndpoints
{
    private static readonly SavePipeline.NewStage[] s_firstStages =
        [new("New", StageKind.Open, 10), new("In work", StageKind.Open, 50), new("Won", StageKind.Won, 100), new("Lost", StageKind.Lost, 0)];

    public static IEndpointRouteBuilder MapPipelineApi(this IEndpointRouteBuilder app)
    {
        var group = app.MapApiV1("Pipelines");
        group.MapGet("/pipelines", (LiveEngine engine) => ApiAnswer.Ok(engine.Read(PipelineJson.All)))
            .WithoutQuery()
            .WithSummary("All pipelines with their stages in board order.")
            .WithDescription("kind is open, won or lost; probability is the chance of winning in percent.")
            .Produces<IReadOnlyList<PipelineJson>>();
        Describe(group.MapPost("/pipelines", (HttpContext context, SavePipeline action, LiveEngine engine, CancellationToken ct) => SaveAsync(null, context, action, engine, ct)))
            .WithSummary("Makes a pipeline.");
        Describe(group.MapPut("/pipelines/{id:long}", (long id, HttpContext context, SavePipeline action, LiveEngine engine, CancellationToken ct) => SaveAsync(id, context, action, engine, ct)))
            .WithSummary("Sets the settings of a pipeline; what is not given gets its default, members that are not given stay.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint) => endpoint
        .WithoutQuery()
        .Changes()
        .Accepts<PipelineBody>("application/json")
        .WithDescription(
            "distribution is manual or even; choice is random or related, balance evenly or fewest. chatLabel has at most 12 characters. "
            + "boardSort is manual, urgency, sum or date; cardFields are at most five of client, amount, nextStep, owner, product, source, expectedOn, createdOn. "
            + "members: employeeId is our id as a number or the external id as a string; capacity is the most open deals. stages are for a new pipeline only. "
            + "Needs the right to manage pipelines.")
        .Produces<PipelineSettingsJson>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<ApiAnswer> SaveAsync(long? id, HttpContext context, SavePipeline action, LiveEngine engine, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<PipelineBody>(ct);
        if (body is null)
        {
            return problem ?? ApiProblems.BadRequest("The body cannot be read.");
        }

        if (id is not null && body.Stages is not null)
        {
            return ApiProblems.Unprocessable("stages are given for a new pipeline only; leave them out.");
        }

        var caller = context.CallerOf();
        var (members, stranger) = engine.Read(book => MembersOf(body, book, caller.Scope));
        if (stranger is not null)
        {
            return ApiProblems.Unprocessable($"employeeId {stranger} is not known. Nothing was saved.");
        }

        var request = new SavePipeline.Request(id, body.Name, body.Version)
        {
            AverageBill = body.AverageBill,
            ChatLabel = body.ChatLabel,
            Distribution = body.Distribution,
            Choice = body.Choice,
            Balance = body.Balance,
            BoardSort = body.BoardSort,
            CardFields = body.CardFields?.Aggregate(CardFields.None, (all, field) => all | field) ?? Pipeline.UsualCardFields,
            Members = members,
            Stages = body.Stages is null ? s_firstStages : [.. body.Stages.Select(stage => new SavePipeline.NewStage(stage.Name, stage.Kind, stage.Probability))],
        };
        return Answer(await action.ExecuteAsync(request, caller, ct), id, engine, caller.Scope);
    }

    private static (IReadOnlyList<SavePipeline.Member>? Members, string? Stranger) MembersOf(PipelineBody body, SalesBook book, SalesScope scope)
    {
        if (body.Members is null)
        {
            return (null, null);
        }

        var known = book.Organization.In(scope).ToList();
        var members = new List<SavePipeline.Member>();
        foreach (var member in body.Members)
        {
            var employee = known.Find(each => each.Id == member.EmployeeId.Id) ?? known.Find(each => each.ExternalId is not null && each.ExternalId == member.EmployeeId.ExternalId);
            if (employee is null)
            {
                return (null, member.EmployeeId.ToString());
            }

            members.Add(new SavePipeline.Member(employee.Id, member.Capacity));
        }

        return (members, null);
    }

    private static ApiAnswer Answer(SavePipeline.Outcome outcome, long? id, LiveEngine engine, SalesScope scope) => outcome switch
    {
        SavePipeline.Saved saved => ApiAnswer.Ok(engine.Read(book => PipelineSettingsJson.From(book, saved.Id, scope))),
        SavePipeline.BadName bad => ApiProblems.Unprocessable($"name is \"{bad.Name}\"; give 1 to 200 characters."),
        SavePipeline.NameTaken taken => ApiProblems.Unprocessable($"name \"{taken.Name}\" belongs to another pipeline; choose another one."),
        SavePipeline.LabelTooLong label => ApiProblems.Unprocessable($"chatLabel \"{label.Label}\" has {label.Label.Length} characters; at most {Pipeline.ChatLabelLength} fit."),
        SavePipeline.BadBill bill => ApiProblems.Unprocessable($"averageBill is {bill.Amount}; give a number from 0."),
        SavePipeline.BadCardFields => ApiProblems.Unprocessable($"cardFields are too many; a card shows at most {Pipeline.MostCardFields}."),
        SavePipeline.BadCapacity full => ApiProblems.Unprocessable($"capacity is {full.Capacity}; give a number from 1, or leave it out for no limit."),
        SavePipeline.BadStage stage => ApiProblems.Unprocessable($"stage \"{stage.Name}\" has no fitting name, stands twice or has a probability outside of 0 to 100."),
        SavePipeline.StagesMissing => ApiProblems.Unprocessable("stages need at least one of kind open, won and lost."),
        SavePipeline.UnknownEmployee unknown => ApiProblems.Unprocessable($"employeeId {unknown.EmployeeId} is not known. Nothing was saved."),
        SavePipeline.Conflict conflict => ApiProblems.Of(
            StatusCodes.Status409Conflict, "The pipeline was changed meanwhile", $"It has version {conflict.Version} by now. Read it again, then repeat with that version."),
        SavePipeline.NotFound => ApiProblems.NotFound($"Pipeline {id}"),
        SavePipeline.Denied => ApiProblems.Forbidden,
        _ => throw new UnreachableException(),
    };
}
