using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>A employee as the live book keeps it.</summary>
public sealed record EmployeeSnapshot(
    long Id,
    string? ExternalId,
    string Name,
    Role Role,
    Rights Rights,
    long? CityId,
    long? DepartmentId,
    bool IsActive,
    int Version) : ISnapshot
{
    public static EmployeeSnapshot From(Employee employee) => new(
        employee.Id,
        employee.ExternalId,
        employee.Name,
        employee.Role,
        employee.Rights,
        employee.CityId,
        employee.DepartmentId,
        employee.IsActive,
        employee.Version);
}
