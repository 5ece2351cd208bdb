using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace SalesDashboard.Web.Access;

/// <summary>What the sign-in cookie carries. Rights and scope are not in it: they are read anew each time (<see cref="CurrentUser"/>).</summary>
public static class SalesPrincipal
{
    public const string Scheme = "Identity.Application";

    public const string EmployeeClaim = "employee";

    /// <summary>One sign-in of one browser; signing out ends it everywhere it was copied to.</summary>
    public const string SessionClaim = "session";

    public static ClaimsPrincipal Of(Account account, string session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, Invariant(account.UserId)),
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(ClaimTypes.Role, account.Role.ToString()),
            new Claim(EmployeeClaim, Invariant(account.EmployeeId)),
            new Claim(CurrentUser.StampClaim, account.Stamp),
            new Claim(SessionClaim, session),
        ],
        IdentityConstants.ApplicationScheme));

    public static string? SessionOf(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>Whether the cookie still tells who the person is.</summary>
    public static bool IsCurrent(ClaimsPrincipal user, Account account) =>
        user.Identity?.Name == account.Name && user.IsInRole(account.Role.ToString())
        && user.FindFirstValue(EmployeeClaim) == Invariant(account.EmployeeId);

    private static string Invariant(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
