using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Access;

/// <summary>What the sign-in cookie carries. Rights and scope are not in it: they are read anew each time (<see cref="CurrentUser"/>).</summary>
public static class SalesPrincipal
{
    public const string Scheme = "Identity.Application";

    public const string EmployeeClaim = "employee";

    /// <summary>One sign-in of one browser: the number of its record, a point and its secret.</summary>
    public const string SessionClaim = "session";

    /// <summary>What the claim says of a session.</summary>
    public static string SessionText(long id, string secret) => $"{Invariant(id)}.{secret}";

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

    /// <summary>Null for who came without a cookie; a text that is no session gives one that does not exist.</summary>
    public static SessionKey? SessionOf(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SessionClaim) is not { } text)
        {
            return null;
        }

        var parts = text.Split('.');
        return parts is [var id, var secret] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && BearerSecret.HashOf(secret) is { } hash
            ? new SessionKey(known, hash)
            : new SessionKey(0, "");
    }

    /// <summary>Whether the cookie still tells who the person is.</summary>
    public static bool IsCurrent(ClaimsPrincipal user, Account account) =>
        user.Identity?.Name == account.Name && user.IsInRole(account.Role.ToString())
        && user.FindFirstValue(EmployeeClaim) == Invariant(account.EmployeeId);

    private static string Invariant(long id) => id.ToString(CultureInfo.InvariantCulture);
}
