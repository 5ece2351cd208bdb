using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Access;

/// <summary>
/// Derives rights and scope from the organisation: a manager sees own records, a head the departments led with their
/// descendants, top management and administrators the company (docs/architecture.md, Scope).
/// </summary>
public static class CallerFactory
{
    /// <summary>Null where the account is unknown or disabled, or its employee is gone or inactive.</summary>
    public static Caller? OfUser(Organization organization, long userId)
    {
        if (!organization.Users.TryGetValue(userId, out var user) || user.IsDisabled
            || !organization.Employees.TryGetValue(user.EmployeeId, out var employee) || !employee.IsActive)
        {
            return null;
        }

        return new Caller(userId, employee.Id, employee.Name, employee.Role, employee.Rights, ScopeOf(organization, employee));
    }

    public static SalesScope ScopeOf(Organization organization, EmployeeSnapshot employee) => employee.Role switch
    {
        Role.Manager => new SalesScope.Employee(employee.Id),
        Role.DepartmentHead => new SalesScope.Departments(organization.WithDescendants(Led(organization, employee.Id)), employee.Id),
        Role.TopManagement or Role.Administrator => new SalesScope.Company(),
    };

    private static IEnumerable<long> Led(Organization organization, long employeeId) =>
        organization.Departments.Values.Where(department => department.HeadId == employeeId).Select(department => department.Id);
}
