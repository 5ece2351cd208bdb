using System.Globalization;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.PlanFacts;

namespace SalesDashboard.Web.Features.Company;

/// <summary>To which row of the company page an employee's figures belong.</summary>
public static class CompanyRows
{
    private const int MaxDepth = 64;

    /// <summary>The row's key; "" = the row of what has no place.</summary>
    public static string KeyOf(Organization organization, Breakdown by, EmployeeSnapshot employee, Func<long, bool>? isShown = null)
    {
        var id = by switch
        {
            Breakdown.Region => organization.RegionOf(employee.Id),
            Breakdown.City => organization.CityOf(employee.Id),
            Breakdown.Department => Topmost(organization, employee.DepartmentId, isShown ?? (_ => true)),
            _ => employee.Id,
        };
        return id == Node.None ? "" : id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The highest department above an employee that is still in scope: departments below it are part of it.</summary>
    private static long Topmost(Organization organization, long? departmentId, Func<long, bool> isShown)
    {
        var topmost = Node.None;
        for (var depth = 0; depth < MaxDepth && departmentId is { } id && isShown(id) && organization.Departments.TryGetValue(id, out var department); depth++)
        {
            topmost = id;
            departmentId = department.ParentId;
        }

        return topmost;
    }
}
