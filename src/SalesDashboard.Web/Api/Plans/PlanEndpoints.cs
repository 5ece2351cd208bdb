using System.Diagnostics;
using SalesDashboard.Actions.Plans;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api.Plans;

public static class PlanEndpoints
{
    /// <summary>The database keeps 14 digits before the point and four behind it.</summary>
    private const decimal TooMuch = 100_000_000_000_000m;
    private const int Decimals = 4;
    private const int LongestReason = 1000;

    public static IEndpointRouteBuilder MapPlanApi(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Plans")
            .MapPut("/plans", SetAsync)
            .WithoutQuery()
            .Changes()
            .Accepts<IReadOnlyList<PlanJson>>("application/json")
            .WithSummary($"Sets up to {ApiJson.MaxItems} personal month plans, all or none.")
            .WithDescription(
                "employeeId is our id as a number or the external id as a string, month is yyyy-MM, amount is in the reporting currency. "
                + "Each change leaves a revision with the reason. Needs the right to manage plans.")
            .Produces<PlanResultJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return app;
    }

    private static async Task<ApiAnswer> SetAsync(HttpContext context, SetPlans action, LiveEngine engine, CancellationToken ct)
    {
        var (items, problem) = await context.Request.ReadItemsAsync<PlanJson>(ct);
        if (items is null)
        {
            return problem ?? ApiProblems.BadRequest("The body cannot be read.");
        }

        var caller = context.CallerOf();
        var (cells, refusal) = engine.Read(book => CellsOf(items, book, caller.Scope));
        if (cells is null)
        {
            return refusal ?? ApiProblems.BadRequest("The plans cannot be read.");
        }

        return await action.ExecuteAsync(cells, caller, ct) switch
        {
            SetPlans.Saved saved => ApiAnswer.Ok(new PlanResultJson(saved.Changed, saved.Unchanged)),
            SetPlans.NegativeAmount negative => ApiProblems.Unprocessable($"The plan of {negative.Cell.Month} is {negative.Cell.Amount}; a plan is not negative. Nothing was set."),
            SetPlans.ReasonMissing missing => ApiProblems.Unprocessable($"The plan of {missing.Cell.Month} has begun; give the reason of its change. Nothing was set."),
            SetPlans.UnknownEmployee unknown => ApiProblems.Unprocessable($"Employee {unknown.Cell.EmployeeId} is not known. Nothing was set."),
            SetPlans.ChangedMeanwhile => ApiProblems.Of(
                StatusCodes.Status409Conflict, "The plans were changed meanwhile", "Somebody changed one of these plans at the same time. Nothing was set; repeat the request."),
            SetPlans.Denied => ApiProblems.Forbidden,
            _ => throw new UnreachableException(),
        };
    }

    private static (IReadOnlyList<SetPlans.Cell>? Cells, ApiAnswer? Problem) CellsOf(IReadOnlyList<PlanJson> items, SalesBook book, SalesScope scope)
    {
        var cells = new List<SetPlans.Cell>(items.Count);
        var seen = new HashSet<(long EmployeeId, Month Month)>();
        var byExternalId = book.Organization.In(scope).Where(employee => employee.ExternalId is not null).ToLookup(employee => employee.ExternalId);
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var place = $"Item {index + 1} of {items.Count}";
            if (!Month.TryParse(item.Month, out var month))
            {
                return Refuse($"{place}: month is \"{item.Month}\"; give an existing month as yyyy-MM, for example 2017-12. Nothing was set.");
            }

            var employee = item.EmployeeId.Id is { } id && book.Organization.Employees.ContainsKey(id) && book.Organization.Covers(scope, id)
                ? id
                : byExternalId[item.EmployeeId.ExternalId].Select(found => found.Id).FirstOrDefault();
            if (employee == 0)
            {
                return Refuse($"{place}: employeeId {item.EmployeeId} is not known. Nothing was set.");
            }

            if (item.Amount is < 0 or >= TooMuch || decimal.Round(item.Amount, Decimals) != item.Amount || item.Reason is { Length: > LongestReason })
            {
                return Refuse($"{place}: amount is {item.Amount}; give a number from 0 with at most {Decimals} decimals, and a reason of at most {LongestReason} characters. Nothing was set.");
            }

            if (!seen.Add((employee, month)))
            {
                return Refuse($"{place}: employeeId {item.EmployeeId} has two plans for {month} in this call; send one. Nothing was set.");
            }

            cells.Add(new SetPlans.Cell(employee, month, item.Amount, book.Settings.Currency, item.Reason));
        }

        return (cells, null);

        static (IReadOnlyList<SetPlans.Cell>?, ApiAnswer?) Refuse(string detail) => (null, ApiProblems.Unprocessable(detail));
    }

    private sealed record PlanJson(EmployeeKey EmployeeId, string Month, decimal Amount, string? Reason = null);

    private sealed record PlanResultJson(int Changed, int Unchanged);
}
