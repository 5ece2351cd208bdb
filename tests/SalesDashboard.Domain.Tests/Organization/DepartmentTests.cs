using SalesDashboard.Domain.Organization;
using Xunit;

namespace SalesDashboard.Domain.Tests.Organization;

public sealed class DepartmentTests
{
    [Fact]
    public void A_department_cannot_lie_under_itself()
    {
        var company = new Department("Company");
        var east = new Department("East");
        var oskemen = new Department("Oskemen");
        east.PutUnder(company);
        oskemen.PutUnder(east);

        Assert.Throws<InvalidOperationException>(() => company.PutUnder(oskemen));
        Assert.Throws<InvalidOperationException>(() => east.PutUnder(east));
        Assert.Null(company.Parent);
        Assert.Same(company, east.Parent);
    }

    [Fact]
    public void A_department_can_become_the_top_again()
    {
        var east = new Department("East");
        east.PutUnder(new Department("Company"));

        east.PutUnder(null);

        Assert.Null(east.Parent);
        Assert.Null(east.ParentId);
    }
}
