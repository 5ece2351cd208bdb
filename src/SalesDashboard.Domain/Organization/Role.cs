namespace SalesDashboard.Domain.Organization;

/// <summary>What a person is in the company; decides start page, scope and the usual rights.</summary>
public enum Role
{
    Manager = 1,
    DepartmentHead = 2,
    TopManagement = 3,
    Administrator = 4,
}

/// <summary>What a person may do beside the role's scope (decisions D2, PLAN-11). Granted or withdrawn per employee.</summary>
[Flags]
public enum Rights
{
    None = 0,
    EditAllDeals = 1,
    MassEditDeals = 2,
    ManagePlans = 4,
    ManagePipelines = 8,
    ManageOrganization = 16,
    ManageScreens = 32,
}

public static class RoleRights
{
    /// <summary>Recalling a closed deal needs both of these (decision D2).</summary>
    public const Rights Recall = Rights.EditAllDeals | Rights.MassEditDeals;

    /// <summary>The rights that come with a role.</summary>
    public static Rights Of(Role role) => role switch
    {
        Role.Manager => Rights.None,
        Role.DepartmentHead => Recall | Rights.ManagePlans | Rights.ManagePipelines | Rights.ManageScreens,
        Role.TopManagement => Recall,
        Role.Administrator => Recall | Rights.ManagePlans | Rights.ManagePipelines | Rights.ManageOrganization | Rights.ManageScreens,
    };
}
