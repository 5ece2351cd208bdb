using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Activities;

/// <summary>Calls, meetings, demonstrations, letters and tasks over REST.</summary>
public static class ActivityEndpoints
{
    private const string Rules =
        "type is a code as in files, for example call-out-cold; dueAt has an offset or Z, else it is in the company's time zone; clientId and dealId must be visible. ";

    public static IEndpointRouteBuilder MapActivityApi(this IEndpointRouteBuilder app)
    {
        var group = app.MapApiV1("Activities");
        group.MapGet("/activities", List)
            .WithQuery<ActivityParameters>()
            .WithSummary("Activities that are due from one day to another, the oldest first; by default this week's.")
            .WithDescription($"from and to are yyyy-MM-dd, employee an id, external id or name, state is open, overdue, intime or late. size is at most {ActivityParameters.MaxSize}.")
            .Produces<ActivitiesJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/activities/{id:long}", Get)
            .WithoutQuery()
            .WithSummary("One activity.")
            .Produces<ActivityJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        Changing(group.MapPost("/activities", AddAsync).Accepts<ActivityBody>("application/json"))
            .WithSummary("Enters an activity; for somebody else it is an assigned one, with a notice.")
            .WithDescription(Rules + "employeeId is our id as a number or the external id as a string; people leave it out for themselves.");
        Changing(group.MapPut("/activities/{id:long}", ChangeAsync).Accepts<ActivityChangeBody>("application/json"))
            .WithSummary("Plans an open activity anew: type, time, subject, client and deal.")
            .WithDescription(Rules + "version is the one that was read; 409 holds the current activity.");
        Changing(group.MapPost("/activities/{id:long}/close", CloseAsync).Accepts<ActivityCloseBody>("application/json"))
            .WithSummary("Closes an activity now, with its result.")
            .WithDescription("Closed on its day or before it is inTime, afterwards late. version is the one that was read.");
        return app;
    }

    private static RouteHandlerBuilder Changing(RouteHandlerBuilder endpoint) => endpoint
        .WithoutQuery()
        .Changes()
        .Produces<ActivityJson>()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static ApiAnswer List([AsParameters] ActivityParameters parameters, HttpContext context, LiveEngine engine)
    {
        var scope = context.CallerOf().Scope;
        return engine.Read(book =>
        {
            var (all, skip, take, problem) = parameters.Read(book, scope);
            return all is null
                ? problem ?? ApiProblems.BadRequest("The question cannot be read.")
                : ApiAnswer.Ok(new ActivitiesJson(all.Count, [.. all.Skip(skip).Take(take).Select(activity => ActivityJson.From(activity, book, scope))]));
        });
    }

    private static ApiAnswer Get(long id, HttpContext context, LiveEngine engine)
    {
        var scope = context.CallerOf().Scope;
        return engine.Read(book => book.Activities.TryGetValue(id, out var activity) && book.Organization.Covers(scope, activity.EmployeeId)
            ? ApiAnswer.Ok(ActivityJson.From(activity, book, scope))
            : ApiProblems.NotFound($"Activity {id}"));
    }

    private static async Task<ApiAnswer> AddAsync(HttpContext context, SaveActivity action, LiveEngine engine, BusinessClock clock, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<ActivityBody>(ct);
        return body is null
            ? problem ?? ApiProblems.BadRequest("The body cannot be read.")
            : await SaveAsync(body, null, 0, context, action, engine, clock, ct);
    }

    private static async Task<ApiAnswer> ChangeAsync(long id, HttpContext context, SaveActivity action, LiveEngine engine, BusinessClock clock, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<ActivityChangeBody>(ct);
        return body is null
            ? problem ?? ApiProblems.BadRequest("The body cannot be read.")
            : await SaveAsync(body.Body, id, body.Version, context, action, engine, clock, ct);
    }

    private static async Task<ApiAnswer> SaveAsync(
        ActivityBody body, long? id, int version, HttpContext context, SaveActivity action, LiveEngine engine, BusinessClock clock, CancellationToken ct)
    {
        var caller = context.CallerOf();
        var (request, refusal) = engine.Read(book => body.Read(book, caller.Scope, clock));
        return request is null
            ? refusal ?? ApiProblems.BadRequest("The activity cannot be read.")
            : ActivityAnswers.Of(await action.ExecuteAsync(request with { Id = id, Version = version }, caller, ct), id, version, caller, engine);
    }

    private static async Task<ApiAnswer> CloseAsync(long id, HttpContext context, CloseActivity action, LiveEngine engine, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<ActivityCloseBody>(ct);
        if (body is null)
        {
            return problem ?? ApiProblems.BadRequest("The body cannot be read.");
        }

        var caller = context.CallerOf();
        return ActivityAnswers.Of(await action.ExecuteAsync(new CloseActivity.Request(id, body.Version, body.Result), caller, ct), id, body.Version, caller, engine);
    }

    /// <param name="Total">Of all that fit; items are one page of them.</param>
    private sealed record ActivitiesJson(int Total, IReadOnlyList<ActivityJson> Items);
}
