using Microsoft.AspNetCore.Identity;
using SalesDashboard.Data.Identity;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Demo;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>The one-click accounts of the demo company. Only what the demo itself offers opens this way.</summary>
public sealed class DemoSignIn(DemoAccounts demo, UserManager<SalesUser> users, AccountReader accounts)
{
    public async Task<Account?> FindAsync(string? email, CancellationToken ct) =>
        demo.Find(email) is { } offered && await users.FindByEmailAsync(offered.Email) is { } user
            ? await accounts.FindAsync(user.Id, ct)
            : null;
}
