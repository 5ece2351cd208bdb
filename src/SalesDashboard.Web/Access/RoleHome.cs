using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Access;

/// <summary>The page a person starts with.</summary>
public static class RoleHome
{
    public static string Of(Role role) => role switch
    {
        Role.Manager => "/me",
        Role.DepartmentHead => "/team",
        Role.TopManagement or Role.Administrator => "/company",
    };
}
