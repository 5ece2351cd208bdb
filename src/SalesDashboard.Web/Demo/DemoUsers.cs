using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Demo.Company;

namespace SalesDashboard.Web.Demo;

/// <summary>Sign-in accounts of the four stars: without a password, so only the demo's one click opens them.</summary>
internal static class DemoUsers
{
    public static IEnumerable<SalesUser> Of(IEnumerable<Employee> employees) =>
        from employee in employees
        where DemoStars.All.Any(star => star.Name == employee.Name) && employee.Email is not null
        select new SalesUser
        {
            Employee = employee,
            UserName = employee.Email,
            NormalizedUserName = employee.Email?.ToUpperInvariant(),
            Email = employee.Email,
            NormalizedEmail = employee.Email?.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
}
