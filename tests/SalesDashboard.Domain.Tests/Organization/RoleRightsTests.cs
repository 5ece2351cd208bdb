using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using Xunit;

namespace SalesDashboard.Domain.Tests.Organization;

public sealed class RoleRightsTests
{
    [Theory]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.DepartmentHead, true)]
    [InlineData(Role.TopManagement, true)]
    [InlineData(Role.Administrator, true)]
    public void D2_Everybody_but_a_manager_may_recall(Role role, bool mayRecall) =>
        Assert.Equal(mayRecall, (RoleRights.Of(role) & RoleRights.Recall) == RoleRights.Recall);

    [Theory]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.DepartmentHead, true)]
    [InlineData(Role.TopManagement, false)]
    [InlineData(Role.Administrator, true)]
    public void PLAN_11_Only_heads_and_administrators_form_plans(Role role, bool mayPlan) =>
        Assert.Equal(mayPlan, RoleRights.Of(role).HasFlag(Rights.ManagePlans));

    [Theory]
    [InlineData(Rights.ManagePipelines, new[] { Role.DepartmentHead, Role.Administrator })]
    [InlineData(Rights.ManageOrganization, new[] { Role.Administrator })]
    public void PIPE_35_Heads_change_pipelines_and_only_the_administrator_the_house(Rights right, Role[] roles) =>
        Assert.Equal(roles, Enum.GetValues<Role>().Where(role => RoleRights.Of(role).HasFlag(right)));

    [Fact]
    public void D2_Rights_are_granted_and_withdrawn_per_employee()
    {
        var manager = new Employee("Asel Nurlan", Role.Manager);
        manager.SetRights(granted: RoleRights.Recall, withdrawn: Rights.MassEditDeals);

        Assert.Equal(Rights.EditAllDeals, manager.Rights);

        manager.Appoint(Role.Administrator);

        Assert.False(manager.Rights.HasFlag(Rights.MassEditDeals));
        Assert.True(manager.Rights.HasFlag(Rights.ManagePlans));
    }

    [Fact]
    public void D2_Recall_needs_both_rights()
    {
        var caller = new Caller(1, 2, "Half", Role.Manager, Rights.EditAllDeals, new SalesScope.Employee(2));

        Assert.True(caller.Has(Rights.EditAllDeals));
        Assert.False(caller.Has(RoleRights.Recall));
        Assert.True(Caller.System("job").Has(RoleRights.Recall));
    }
}
