using System.Globalization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Ui.Export;

namespace SalesDashboard.Web.Api.Team;

/// <summary>
/// The deals of a period of one or several chosen employees as a file (CAB-39): those that were open at some time in it or
/// closed in it. Somebody outside the caller's scope is as if there were no such employee.
/// </summary>
public static class TeamExportEndpoint
{
    private static readonly IReadOnlyList<object?> s_heads =
    [
        "id", "deal_id", "title", "employee", "client", "pipeline", "stage", "stage_kind", "amount", "currency", "worth", "created_on", "expected_close_on",
        "closed_on", "lost_reason",
    ];

    public static IEndpointRouteBuilder MapTeamExport(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Reports")
            .MapGet("/reports/employee-deals", Export)
            .WithQuery<Parameters>()
            .WithSummary("Deals of a period of chosen employees, as a CSV or XLSX file.")
            .WithDescription("employees is a list of ids (1,2,3), from and to are months (yyyy-MM), format is csv or xlsx. A deal belongs to the period if it was open in it or closed in it.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static IResult Export([AsParameters] Parameters parameters, HttpContext context, LiveEngine engine)
    {
        if (!Month.TryParse(parameters.From ?? "", out var from) || !Month.TryParse(parameters.To ?? "", out var to) || to < from)
        {
            return ApiProblems.BadRequest($"from={parameters.From}, to={parameters.To} is no period; write both as months (2026-11), the earlier one first.");
        }

        if (TableFormats.Find(parameters.Format) is not { } format)
        {
            return ApiProblems.BadRequest($"format={parameters.Format} is not known; csv and xlsx are.");
        }

        var ids = (parameters.Employees ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length == 0 || !ids.All(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return ApiProblems.BadRequest($"employees={parameters.Employees} is no list of ids; write 1,2,3.");
        }

        var chosen = ids.Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Distinct().ToList();
        var scope = context.CallerOf().Scope;
        return engine.Read<IResult>(book => chosen.Find(id => !book.Organization.Employees.ContainsKey(id) || !book.Organization.Covers(scope, id)) is > 0 and var stranger
            ? ApiProblems.NotFound($"Employee {stranger}")
            : new TableFile($"deals-{from}-{to}", format, [s_heads, .. Rows(book, chosen, from.FirstDay, to.LastDay)]));
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(SalesBook book, IEnumerable<long> employees, DateOnly from, DateOnly to) => employees
        .SelectMany(id => book.DealsOf(id).Where(deal => Lived(deal, from, to)).OrderBy(deal => deal.CreatedOn).ThenBy(deal => deal.Id))
        .Select(deal => Cells(book, deal));

    /// <summary>A deal may be closed before it was created (docs/api.md, imports): its closing then decides.</summary>
    private static bool Lived(DealSnapshot deal, DateOnly from, DateOnly to) =>
        deal.ClosedOn is { } closed ? closed >= from && (closed <= to || deal.CreatedOn <= to) : deal.CreatedOn <= to;

    private static IReadOnlyList<object?> Cells(SalesBook book, DealSnapshot deal) =>
    [
        deal.Id, deal.ExternalId, deal.Title,
        book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name,
        deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name : null,
        book.Catalog.Pipelines.GetValueOrDefault(deal.PipelineId)?.Name,
        book.Catalog.Stages.GetValueOrDefault(deal.StageId)?.Name,
        deal.Kind switch { StageKind.Open => "open", StageKind.Won => "won", StageKind.Lost => "lost" },
        deal.Amount, deal.Currency, Math.Round(book.Worth(deal), 4), deal.CreatedOn, deal.ExpectedCloseOn, deal.ClosedOn,
        deal.LostReasonId is { } reason ? book.Catalog.LostReasons.GetValueOrDefault(reason)?.Name : null,
    ];

    public sealed record Parameters(string? Employees = null, string? From = null, string? To = null, string? Format = null);
}
