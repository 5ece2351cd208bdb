using SalesDashboard.Domain.Access;
using Xunit;

namespace SalesDashboard.Domain.Tests.Access;

public sealed class SalesScopeTests
{
    [Fact]
    public void Equal_scopes_share_one_view_whatever_the_order_of_the_departments()
    {
        var one = new SalesScope.Departments([3, 1, 2, 3], selfId: 9);
        var other = new SalesScope.Departments([1, 2, 3], selfId: 9);

        Assert.Equal<SalesScope>(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Scopes_that_differ_in_anything_are_different()
    {
        SalesScope[] scopes =
        [
            new SalesScope.Company(),
            new SalesScope.Departments([1, 2]),
            new SalesScope.Departments([1]),
            new SalesScope.Departments([1, 2], selfId: 1),
            new SalesScope.Departments([]),
            new SalesScope.Employee(1),
            new SalesScope.Employee(2),
            new SalesScope.Nothing(),
        ];

        // Each pair is compared: a set would let the hash codes answer.
        foreach (var (index, scope) in scopes.Index())
        {
            Assert.Equal([index], scopes.Index().Where(other => other.Item.Equals(scope)).Select(other => other.Index));
        }
    }

    [Theory]
    [InlineData(10, true)] // in department 1
    [InlineData(20, true)] // in department 2
    [InlineData(30, false)] // in department 3
    [InlineData(40, false)] // in none
    [InlineData(50, true)] // the head himself, who is in none
    public void CAB_2_A_head_sees_the_own_departments_and_himself(long employeeId, bool isSeen) =>
        Assert.Equal(isSeen, new SalesScope.Departments([1, 2], selfId: 50).Covers(employeeId, DepartmentOf));

    [Fact]
    public void CAB_1_A_manager_sees_himself_alone()
    {
        Assert.True(new SalesScope.Employee(10).Covers(10, DepartmentOf));
        Assert.False(new SalesScope.Employee(10).Covers(20, DepartmentOf));
    }

    [Fact]
    public void CAB_3_Top_management_sees_everybody()
    {
        Assert.True(new SalesScope.Company().Covers(40, DepartmentOf));
        Assert.True(SalesScope.System.Covers(40, DepartmentOf));
    }

    [Fact]
    public void The_scope_nothing_sees_nobody() => Assert.False(new SalesScope.Nothing().Covers(10, DepartmentOf));

    private static long? DepartmentOf(long employeeId) => employeeId switch
    {
        10 => 1,
        20 => 2,
        30 => 3,
        _ => null,
    };
}
