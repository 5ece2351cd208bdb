using System.Collections.Immutable;
using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>
/// Answers a plan-fact question from the book. By people and places the running totals answer; by what a deal is about
/// (product, segment, client) or of one pipeline the deals of the scope are gone through by the same posting rules.
/// Names are ordered alike for everybody, whoever's thread computes: a view is shared by readers of all languages.
/// </summary>
public static class PlanFactReader
{
    public static PlanFactView Read(SalesBook book, SalesScope scope, PlanFactQuery query)
    {
        var people = Narrow(book.Organization, scope, query).ToList();
        var figures = Figures.Of(book, query, people, holdsEverybody: scope is SalesScope.Company && !query.IsNarrowed);
        var rows = query.By switch
        {
            Breakdown.Company => [new PlanFactRow("company", book.Settings.CompanyName, figures.Total)],
            Breakdown.Region => Places(figures, people, NodeKind.Region, book.Organization.RegionOf, id => book.Organization.Regions.GetValueOrDefault(id)?.Name),
            Breakdown.City => Places(figures, people, NodeKind.City, book.Organization.CityOf, id => book.Organization.Cities.GetValueOrDefault(id)?.Name),
            Breakdown.Department => Departments(book.Organization, figures, people),
            Breakdown.Manager => Managers(figures, people),
            Breakdown.Month => Months(figures, query.Period),
            Breakdown.Product => Subjects.ByProduct(book, query, people, figures.Total),
            Breakdown.Segment => Subjects.BySegment(book, query, people, figures.Total),
            Breakdown.Client => Subjects.ByClient(book, query, people, figures.Total),
        };
        return new PlanFactView(
            book.Today, book.Settings.Mode, book.Settings.Currency, query.Period, query.By, [.. rows], figures.Total);
    }

    /// <summary>The employees of the scope, also former ones, narrowed as asked.</summary>
    private static IEnumerable<EmployeeSnapshot> Narrow(Organization organization, SalesScope scope, PlanFactQuery query)
    {
        var departments = query.DepartmentId is { } department ? organization.WithDescendants([department]) : null;
        return organization.In(scope).Where(employee =>
            (query.ManagerId is null || employee.Id == query.ManagerId)
            && (query.CityId is null || (employee.CityId ?? Node.None) == query.CityId)
            && (query.RegionId is null || organization.RegionOf(employee.Id) == query.RegionId)
            && (departments is null || (employee.DepartmentId is { } id && departments.Contains(id))));
    }

    private static IEnumerable<PlanFactRow> Places(
        Figures figures, List<EmployeeSnapshot> people, NodeKind kind, Func<long, long> placeOf, Func<long, string?> nameOf) => people
        .GroupBy(employee => placeOf(employee.Id))
        .Select(place => Row(place.Key, nameOf(place.Key), figures.Of(new Node(kind, place.Key), place)))
        .Where(row => row.Key is not null || !row.Measures.IsZero)
        .OrderBy(row => row.Key is null)
        .ThenBy(row => row.Name, StringComparer.InvariantCulture);

    private static IEnumerable<PlanFactRow> Departments(Organization organization, Figures figures, List<EmployeeSnapshot> people)
    {
        var members = people.SelectMany(employee => organization.PathOf(employee.Id)
                .Where(node => node.Kind == NodeKind.Department)
                .Select(node => (node.Id, employee)))
            .ToLookup(pair => pair.Id, pair => pair.employee);
        return members
            .Select(group => Row(
                group.Key,
                organization.Departments.GetValueOrDefault(group.Key)?.Name,
                figures.Of(new Node(NodeKind.Department, group.Key), group)))
            .Where(row => row.Key is not null || !row.Measures.IsZero)
            .OrderBy(row => row.Key is null)
            .ThenBy(row => row.Name, StringComparer.InvariantCulture);
    }

    /// <summary>Managers in service, and everybody else who has figures (former ones, heads who sell).</summary>
    private static IEnumerable<PlanFactRow> Managers(Figures figures, List<EmployeeSnapshot> people) => people
        .Select(employee => (employee, measures: figures.Of(employee.Id)))
        .Where(pair => (pair.employee is { Role: Role.Manager, IsActive: true }) || !pair.measures.IsZero)
        .OrderBy(pair => pair.employee.Name, StringComparer.InvariantCulture)
        .Select(pair => Row(pair.employee.Id, pair.employee.Name, pair.measures));

    /// <summary>Open deals are of all time and so belong to no month: they stand in a row of their own.</summary>
    private static IEnumerable<PlanFactRow> Months(Figures figures, Period period)
    {
        var open = new Measures
        {
            OpenCount = figures.Total.OpenCount,
            OpenSum = figures.Total.OpenSum,
            OpenMissingRates = figures.Total.OpenMissingRates,
        };
        var rows = period.Months.Select(month => new PlanFactRow(
            month.ToString(),
            month.ToString(),
            figures.In(new Period(month, month)) with { OpenCount = 0, OpenSum = 0, OpenMissingRates = 0 }));
        return open.IsZero ? rows : rows.Append(new PlanFactRow(null, "", open));
    }

    /// <summary>A place that is pointed to but not known (its row may still be on its way) goes by its id.</summary>
    private static PlanFactRow Row(long id, string? name, Measures measures)
    {
        var key = id == Node.None ? null : id.ToString(CultureInfo.InvariantCulture);
        return new PlanFactRow(key, name ?? key ?? "", measures);
    }
}
