using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>
/// Whose figures a screen shows: of a person's scope (the preview), or of the place that a paired screen was given. The one
/// place where a scene learns what it may not show.
/// </summary>
public sealed record ScreenArea(SalesScope Scope, long? RegionId = null, long? CityId = null, long? DepartmentId = null)
{
    /// <summary>A department tree deeper than this is taken for a circle.</summary>
    private const int MaxDepth = 64;

    public static ScreenArea Of(ScreenPlace place) => new(new SalesScope.Company(), place.RegionId, place.CityId, place.DepartmentId);

    /// <summary>Asked for each change and open scene: no allocation.</summary>
    public bool Covers(Organization organization, long employeeId) =>
        organization.Covers(Scope, employeeId)
        && (RegionId is null || organization.RegionOf(employeeId) == RegionId)
        && (CityId is null || organization.CityOf(employeeId) == CityId)
        && (DepartmentId is not { } department || IsUnder(organization, organization.DepartmentOf(employeeId), department));

    public PlanFactQuery Query(Period period, Breakdown by) =>
        new(period, by) { RegionId = RegionId, CityId = CityId, DepartmentId = DepartmentId };

    /// <summary>What a screen of a part says that it shows; a part must not look like the whole. Null for the company.</summary>
    public string? NameIn(Organization organization) => this switch
    {
        { RegionId: { } id } => organization.Regions.GetValueOrDefault(id)?.Name,
        { CityId: { } id } => organization.Cities.GetValueOrDefault(id)?.Name,
        { DepartmentId: { } id } => organization.Departments.GetValueOrDefault(id)?.Name,
        { Scope: SalesScope.Employee person } => organization.Employees.GetValueOrDefault(person.Id)?.Name,
        { Scope: SalesScope.Departments departments } => string.Join(", ", Tops(organization, departments)),
        _ => null,
    };

    /// <summary>The next smaller kind of place.</summary>
    public Breakdown Parts => this switch
    {
        { RegionId: not null } => Breakdown.City,
        { CityId: not null } => Breakdown.Department,
        { DepartmentId: not null } => Breakdown.City,
        { Scope: SalesScope.Company } => Breakdown.Region,
        _ => Breakdown.City,
    };

    private static IEnumerable<string?> Tops(Organization organization, SalesScope.Departments departments) => departments.Ids
        .Select(id => organization.Departments.GetValueOrDefault(id))
        .Where(department => department is not null && !(department.ParentId is { } parent && departments.Ids.Contains(parent)))
        .Select(department => department?.Name);

    private static bool IsUnder(Organization organization, long? departmentId, long top)
    {
        for (var depth = 0; departmentId is { } id && depth < MaxDepth; depth++)
        {
            if (id == top)
            {
                return true;
            }

            departmentId = organization.Departments.GetValueOrDefault(id)?.ParentId;
        }

        return false;
    }
}
