using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Ui.Export;

namespace SalesDashboard.Web.Api.Company;

/// <summary>The consolidated report as a file, cut to the caller's scope (CAB-5, CAB-6).</summary>
public static class CompanyReportEndpoint
{
    public static IEndpointRouteBuilder MapCompanyReport(this IEndpointRouteBuilder app)
    {
        app.MapApiV1("Reports")
            .MapGet("/reports/consolidated", Export)
            .WithQuery<Parameters>()
            .WithSummary("Plan, fact, activity coefficient and statistics by company, region, city, department and employee, as a CSV or XLSX file.")
            .WithDescription("month is yyyy-MM (the running one without it), format is csv or xlsx. Everything is cut to the caller's scope.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        return app;
    }

    private static IResult Export([AsParameters] Parameters parameters, HttpContext context, LiveEngine engine, BusinessClock clock)
    {
        var month = Month.Of(clock.Today);
        if (!string.IsNullOrEmpty(parameters.Month) && !Month.TryParse(parameters.Month, out month))
        {
            return ApiProblems.BadRequest($"month={parameters.Month} is no month; write it as {Month.Of(clock.Today)}.");
        }

        if (TableFormats.Find(parameters.Format) is not { } format)
        {
            return ApiProblems.BadRequest($"format={parameters.Format} is not known; csv and xlsx are.");
        }

        var scope = context.CallerOf().Scope;
        return new TableFile($"company-{month}", format, engine.Read(book => CompanyReport.Rows(book, scope, month)).Prepend(CompanyReport.Heads));
    }

    public sealed record Parameters(string? Month = null, string? Format = null);
}
