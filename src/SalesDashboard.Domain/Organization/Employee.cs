using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.Organization;

public sealed class Employee : IVersioned, IExternal
{
    private Employee()
    {
    }

    public Employee(string name, Role role)
    {
        Name = name;
        Role = role;
    }

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    public Role Role { get; private set; }

    public Rights Granted { get; private set; }

    public Rights Withdrawn { get; private set; }

    public long? CityId { get; private set; }

    public City? City { get; private set; }

    public long? DepartmentId { get; private set; }

    public Department? Department { get; private set; }

    public bool IsActive { get; private set; } = true;

    public int Version { get; private set; }

    /// <summary>The rights of the role, changed by what was granted to or withdrawn from this person.</summary>
    public Rights Rights => (RoleRights.Of(Role) | Granted) & ~Withdrawn;

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    public void Rename(string name) => Name = name;

    public void SetEmail(string? email) => Email = email;

    public void Appoint(Role role) => Role = role;

    public void SetRights(Rights granted, Rights withdrawn)
    {
        Granted = granted;
        Withdrawn = withdrawn;
    }

    public void WorkIn(City? city, Department? department)
    {
        City = city;
        CityId = city?.Id is > 0 ? city.Id : null;
        Department = department;
        DepartmentId = department?.Id is > 0 ? department.Id : null;
    }

    public void SetActive(bool active) => IsActive = active;
}
