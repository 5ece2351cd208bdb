using System.Globalization;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Company;

/// <summary>To which row of the company page an employee's figures belong.</summary>
public static class CompanyRows
{
    /// <summary>The row's key; "" = the row of what has no place.</summary>
    /// <param name="departments">Needed where the rows are departments.</param>
    public static string KeyOf(Organization organization, Breakdown by, EmployeeSnapshot employee, TopDepartments? departments = null)
    {
        var id = by switch
        {
            Breakdown.Region => organization.RegionOf(employee.Id),
            Breakdown.City => organization.CityOf(employee.Id),
            Breakdown.Department => departments?.Of(employee.DepartmentId) ?? Node.None,
            _ => employee.Id,
        };
        return id == Node.None ? "" : id.ToString(CultureInfo.InvariantCulture);
    }
}
