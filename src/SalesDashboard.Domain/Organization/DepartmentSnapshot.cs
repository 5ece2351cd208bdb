using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

/// <summary>A department as the live book keeps it.</summary>
public sealed record DepartmentSnapshot(long Id, string Name, long? ParentId, long? HeadId, int Version) : ISnapshot
{
    public static DepartmentSnapshot From(Department department) => new(department.Id, department.Name, department.ParentId, department.HeadId, department.Version);
}
