using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui.Export;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>Exactly the deals of a filter as a file, in the columns of an import where an import knows them.</summary>
public static class DealExportEndpoint
{
    private static readonly IReadOnlyList<object?> s_heads =
    [
        "id", "deal_id", "title", "client", "pipeline", "stage", "stage_kind", "owner", "product", "amount", "currency", "worth", "created_on",
        "expected_close_on", "closed_on", "lost_reason", "lost_comment", "source",
    ];

    public static IEndpointRouteBuilder MapDealExport(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Deals")
            .MapGet("/deals/export", Export)
            .WithQuery<DealExportParameters>()
            .WithSummary("The deals of a filter as a CSV or XLSX file.")
            .WithDescription(
                "format is csv or xlsx. The filter has the keys of the address of the deals' page: ids for pipeline, stage (comma separated), owner, client, product, "
                + "reason and lostAt (\"none\" = has none); kind open|won|lost; date created|expected|closed with from and to; min and max of the worth in the "
                + "reporting currency; stuck=1; next overdue|today|none; q, segment, city, source. sort is a column, with - in front for descending.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        return app;
    }

    private static IResult Export([AsParameters] DealExportParameters parameters, HttpContext context, LiveEngine engine, BusinessClock clock)
    {
        var scope = context.CallerOf().Scope;
        if (parameters.Read() is not (var filter, var sort, var format))
        {
            return ApiProblems.BadRequest($"{parameters.Fault()} cannot be read; compare it with the address of the deals' page.");
        }

        var rows = engine.Read(filter, scope, sort);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"deals-{clock.Today:yyyy-MM-dd}");
        return new TableFile(name, format, rows.Select(Cells).Prepend(s_heads));
    }

    private static IReadOnlyList<object?> Cells(DealRow row) =>
    [
        row.Deal.Id, row.Deal.ExternalId, row.Deal.Title, row.Client, row.Pipeline, row.Stage, row.Deal.Kind.ToString().ToLowerInvariant(), row.Owner, row.Product,
        row.Deal.Amount, row.Deal.Currency, Math.Round(row.Worth, 4), row.Deal.CreatedOn, row.Deal.ExpectedCloseOn, row.Deal.ClosedOn, row.LostReason,
        row.Deal.LostComment, row.Deal.Source,
    ];
}
