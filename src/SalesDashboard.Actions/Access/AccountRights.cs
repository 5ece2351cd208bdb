using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Access;

/// <summary>Who decides about accounts and sessions of others.</summary>
internal static class AccountRights
{
    /// <summary>An administrator, or a key or command with all rights, and without the limits of a department or employee.</summary>
    public static bool Administers(this Caller caller) =>
        caller is { MayWrite: true, Role: Role.Administrator, Scope: SalesScope.Company };
}
