using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Deals;

public static class DealRights
{
    /// <summary>Who may change a deal of this owner: the owner, and who edits all deals of the scope.</summary>
    public static bool MayEdit(Caller caller, long ownerId) =>
        caller.MayWrite && (ownerId == caller.EmployeeId || caller.Has(Rights.EditAllDeals));
}
