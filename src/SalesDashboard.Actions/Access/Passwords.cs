using Microsoft.AspNetCore.Identity;
using SalesDashboard.Data.Identity;

namespace SalesDashboard.Actions.Access;

/// <summary>How an account takes a password, whoever sets it.</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<SalesUser> s_hasher = new();

    public static bool Has(this SalesUser user, string password) => user.PasswordHash is { } hash
        && s_hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>A fault of <see cref="PasswordRules"/>, and nothing has changed; null where the password was taken. Wrong tries before are forgiven.</summary>
    public static string? Take(this SalesUser user, string password)
    {
        if (PasswordRules.FaultOf(password, user.Email ?? "") is { } fault)
        {
            return fault;
        }

        user.PasswordHash = s_hasher.HashPassword(user, password);
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        return null;
    }
}
