using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Activities;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Api.Company;

/// <summary>
/// The consolidated report (CAB-5, CAB-6): plan, fact, coefficient and statistics by company, region, city, department and
/// employee, one line each. Figures are those of the pages (AHEAD-2): both read <see cref="PlanFactReader"/>.
/// </summary>
public static class CompanyReport
{
    private static readonly Breakdown[] s_levels = [Breakdown.Company, Breakdown.Region, Breakdown.City, Breakdown.Department, Breakdown.Manager];

    public static IReadOnlyList<object?> Heads { get; } =
    [
        "level", "name", "month", "currency", "plan", "plan_to_date", "fact", "percent", "deviation", "fact_count", "lost_count", "open_count", "open_sum",
        "activity_coefficient", "activities_planned", "activities_done", "calls_planned", "calls_done", "tasks_planned", "tasks_done",
    ];

    /// <summary>Read under the engine's lock.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Rows(SalesBook book, SalesScope scope, Month month)
    {
        var people = book.Organization.In(scope).ToList();
        var statistics = people.ToDictionary(employee => employee.Id, employee => ActivityFigures.Of(book, employee.Id, month.FirstDay, month.LastDay));
        return [.. s_levels.SelectMany(level => PlanFactReader.Read(book, scope, new PlanFactQuery(new Period(month, month), level)).Rows.Select(row =>
        {
            var members = people.Where(employee => IsIn(book.Organization, level, row.Key, employee));
            return Line(level, row, month, book.Settings.Currency, ActivityFigures.Sum(members.Select(employee => statistics[employee.Id])));
        }))];
    }

    private static bool IsIn(Organization organization, Breakdown level, string? key, EmployeeSnapshot employee) => level switch
    {
        Breakdown.Company => true,
        Breakdown.Department => organization.PathOf(employee.Id).Any(node => node.Kind == NodeKind.Department && (node.Id == Node.None ? key is null : $"{node.Id}" == key)),
        _ => CompanyRows.KeyOf(organization, level, employee) == (key ?? ""),
    };

    private static IReadOnlyList<object?> Line(Breakdown level, PlanFactRow row, Month month, string currency, ActivityFigures done) =>
    [
        level.ToString().ToLowerInvariant(), row.Name, month.ToString(), currency, Money(row.Measures.Plan), Money(row.Measures.PlanToDate), Money(row.Measures.Fact),
        Rounded(row.Measures.Percent), Money(row.Measures.Deviation), row.Measures.FactCount, row.Measures.LostCount, row.Measures.OpenCount, Money(row.Measures.OpenSum),
        Rounded(done.Coefficient.Percent), done.Nine.All, done.Nine.Closed, done.Calls.All, done.Calls.Closed, done.Tasks.All, done.Tasks.Closed,
    ];

    private static object Money(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static object? Rounded(decimal? percent) => percent is { } value ? Math.Round(value, 1, MidpointRounding.AwayFromZero) : null;
}
