using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Company;

/// <summary>Which part of the scope is looked at: all of it, a region, a city, a department; by places or by departments.</summary>
public sealed record CompanyCut(long? RegionId = null, long? CityId = null, long? DepartmentId = null, bool ByDepartment = false)
{
    public static CompanyCut Whole { get; } = new();

    public bool IsWhole => (RegionId ?? CityId ?? DepartmentId) is null;

    public PlanFactQuery Narrow(PlanFactQuery query) => query with { RegionId = RegionId, CityId = CityId, DepartmentId = DepartmentId };

    /// <summary>By what the rows may be, the coarsest first.</summary>
    public IReadOnlyList<Breakdown> Levels => this switch
    {
        { DepartmentId: not null } or { CityId: not null } => [Breakdown.Manager],
        { ByDepartment: true } => [Breakdown.Department],
        { RegionId: not null } => [Breakdown.City, Breakdown.Manager],
        _ => [Breakdown.Region, Breakdown.City, Breakdown.Manager],
    };

    /// <summary>The people of the cut, former ones too.</summary>
    public IEnumerable<EmployeeSnapshot> Of(Organization organization, IEnumerable<EmployeeSnapshot> people)
    {
        var departments = DepartmentId is { } department ? organization.WithDescendants([department]) : null;
        return people.Where(employee =>
            (RegionId is null || organization.RegionOf(employee.Id) == RegionId)
            && (CityId is null || organization.CityOf(employee.Id) == CityId)
            && (departments is null || (employee.DepartmentId is { } own && departments.Contains(own))));
    }

    /// <summary>What a click on a row opens; null for a person, who has a cabinet, and for what has no place.</summary>
    public CompanyCut? Into(Breakdown by, string? key) => long.TryParse(key, null, out var id)
        ? by switch
        {
            Breakdown.Region => new CompanyCut(RegionId: id),
            Breakdown.City => this with { CityId = id },
            Breakdown.Department => new CompanyCut(DepartmentId: id, ByDepartment: true),
            _ => null,
        }
        : null;

    /// <summary>One step back out.</summary>
    public CompanyCut Out => this switch
    {
        { CityId: not null, RegionId: not null } => this with { CityId = null },
        _ => new CompanyCut(ByDepartment: ByDepartment),
    };

    /// <summary>The name of what is looked at; null for the whole.</summary>
    public string? NameIn(Organization organization) =>
        CityId is { } city ? organization.Cities.GetValueOrDefault(city)?.Name
        : RegionId is { } region ? organization.Regions.GetValueOrDefault(region)?.Name
        : DepartmentId is { } department ? organization.Departments.GetValueOrDefault(department)?.Name
        : null;

    public string ToQuery() => string.Join('&', new[]
    {
        RegionId is null ? null : $"region={RegionId}",
        CityId is null ? null : $"city={CityId}",
        DepartmentId is null ? null : $"department={DepartmentId}",
        ByDepartment ? "by=department" : null,
    }.OfType<string>());
}
