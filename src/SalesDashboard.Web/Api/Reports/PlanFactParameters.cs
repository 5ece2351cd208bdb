using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Api.Reports;

/// <summary>A question to plan-fact as REST and hub take it, in texts. Filters take an id, an external id or a name.</summary>
/// <param name="From">First month, yyyy-MM; the current one where it is not given.</param>
/// <param name="To">Last month; the first one where it is not given.</param>
/// <param name="By">What the rows are; company where it is not given.</param>
public sealed record PlanFactParameters(
    string? From = null,
    string? To = null,
    string? By = null,
    string? Region = null,
    string? City = null,
    string? Department = null,
    string? Manager = null,
    string? Pipeline = null)
{
    /// <summary>Longest period in months.</summary>
    private const int MaxMonths = 120;

    /// <summary>The question in terms of the book, or the problem with it. Read under the engine's lock.</summary>
    public (PlanFactQuery? Query, ApiAnswer? Problem) Read(SalesBook book, SalesScope scope)
    {
        var text = new QueryText();
        var from = text.Month("from", From) ?? Month.Of(book.Today);
        var to = text.Month("to", To) ?? (From is null && Month.Of(book.Today) > from ? Month.Of(book.Today) : from);
        var by = text.Word<Breakdown>("by", By) ?? Breakdown.Company;
        var organization = book.Organization;
        var region = Lookup.Find(text, "region", Region, organization.Regions.Values, row => row.Name);
        var city = Lookup.Find(text, "city", City, organization.Cities.Values, row => row.Name);
        var department = Lookup.Find(text, "department", Department, organization.Departments.Values, row => row.Name);
        var manager = Lookup.Find(text, "manager", Manager, organization.In(scope), row => row.Name, row => row.ExternalId);
        var pipeline = Lookup.Find(text, "pipeline", Pipeline, book.Catalog.Pipelines.Values, row => row.Name);
        if (text.Problem is null && (to < from || from.Add(MaxMonths) <= to))
        {
            text.Refuse(ApiProblems.BadRequest($"The period goes from {from} to {to}; it may not end before it begins nor be longer than {MaxMonths} months."));
        }

        return text.Problem is { } problem ? (null, problem) : (new PlanFactQuery(new Period(from, to), by)
        {
            RegionId = region,
            CityId = city,
            DepartmentId = department,
            ManagerId = manager,
            PipelineId = pipeline,
        }, null);
    }
}
