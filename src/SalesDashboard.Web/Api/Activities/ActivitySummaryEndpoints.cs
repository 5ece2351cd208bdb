using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Activities;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api.Activities;

/// <summary>Activities of a month by people and places over REST (CAB-6).</summary>
public static class ActivitySummaryEndpoints
{
    public static IEndpointRouteBuilder MapActivitySummaryApi(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Activities")
            .MapGet("/activity-summary", Read)
            .WithQuery<ActivitySummaryParameters>()
            .WithSummary("Activities of a month, all and closed by kind, with the activity coefficient, by people and places.")
            .WithDescription(
                "month is yyyy-MM, by is one of company, region, city, department, manager. coefficient is 0..100, null where nothing was due: "
                + $"(weight closed in time + {ActivityCoefficient.LateShare} x weight closed late) / weight due so far. A department's row holds its descendants.")
            .Produces<ActivitySummaryJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        return app;
    }

    private static ApiAnswer Read([AsParameters] ActivitySummaryParameters parameters, HttpContext context, LiveEngine engine)
    {
        var text = new QueryText();
        var month = text.Month("month", parameters.Month);
        var by = text.Word<Breakdown>("by", parameters.By) ?? Breakdown.Company;
        if (!ActivitySummarySpec.Choices.Contains(by))
        {
            text.Refuse(ApiProblems.BadRequest($"by is \"{parameters.By}\"; activities go by company, region, city, department or manager."));
        }

        return text.Problem ?? ApiAnswer.Ok(ActivitySummaryJson.Of(engine.Read(new ActivitySummarySpec(context.CallerOf().Scope, month, by))));
    }
}

/// <param name="Month">yyyy-MM; the current one where it is not given.</param>
/// <param name="By">What the rows are; company where it is not given.</param>
public sealed record ActivitySummaryParameters(string? Month = null, string? By = null);

/// <summary>The answer: rows and their total.</summary>
internal sealed record ActivitySummaryJson(DateOnly AsOf, string Currency, string Month, Breakdown By, IReadOnlyList<ActivitySummaryJson.Row> Rows, ActivitySummaryJson.Row Total)
{
    public static ActivitySummaryJson Of(ActivitySummaryView view) => new(
        view.AsOf,
        view.Currency,
        view.Month.ToString(),
        view.By,
        [.. view.Rows.Select(RowOf)],
        RowOf(new ActivitySummaryRow(null, "", view.Measures, view.Figures)));

    private static Row RowOf(ActivitySummaryRow row)
    {
        var figures = row.Figures;
        return new Row(
            row.Key,
            row.Name,
            Rounding.Money(row.Measures.Plan),
            Rounding.Money(row.Measures.Fact),
            figures.Coefficient.Percent is { } percent ? decimal.Round(percent, 2) : null,
            figures.Calls,
            figures.Meetings,
            figures.Demonstrations,
            figures.Letters,
            figures.Tasks,
            figures.Overdue,
            row.Measures.OpenCount);
    }

    public sealed record Row(
        string? Key,
        string Name,
        decimal Plan,
        decimal Fact,
        decimal? Coefficient,
        ActivityCount Calls,
        ActivityCount Meetings,
        ActivityCount Demonstrations,
        ActivityCount Letters,
        ActivityCount Tasks,
        int Overdue,
        int OpenDeals);
}
