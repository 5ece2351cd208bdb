using Microsoft.AspNetCore.Identity;
using SalesDashboard.Data.Identity;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>
/// Checks e-mail and password. An unknown address takes the same work and gets the same answers as a known one. After 10
/// wrong tries an account is closed for 15 minutes, wherever they come from; each wrong try of an account is journaled
/// with its counter.
/// </summary>
public sealed class PasswordSignIn(
    UserManager<SalesUser> users, SignInManager<SalesUser> signIn, AccountReader accounts, GuessLimit limit, TimeProvider time, ILogger<PasswordSignIn> log)
{
    private static readonly SalesUser s_nobody = new();

    // Made once with the settings of this process: checking against it takes as long as against a real one.
    private static string? s_hashOfNobody;

    public async Task<SignInOutcome> ExecuteAsync(string email, string password, CancellationToken ct)
    {
        var key = users.NormalizeEmail(email.Trim()) ?? "";
        using var turn = await limit.EnterAsync(key, ct);
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is null)
        {
            return RefuseStranger(key, password);
        }

        if (user.PasswordHash is null)
        {
            CheckAgainstNobody(password);
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            log.LogWarning("Sign-in refused: account {UserId} is closed after too many wrong passwords.", user.Id);
            return Locked(user.LockoutEnd ?? time.GetUtcNow());
        }

        if (!result.Succeeded || await accounts.FindAsync(user.Id, ct) is not { } account)
        {
            log.LogWarning("Sign-in refused: wrong password for account {UserId}, or the account may not be used.", user.Id);
            return new SignInOutcome.Wrong();
        }

        return new SignInOutcome.SignedIn(account);
    }

    private SignInOutcome RefuseStranger(string key, string password)
    {
        log.LogWarning("Sign-in refused: no account has the given address.");
        if (limit.CountStranger(key) is { } until)
        {
            return Locked(until);
        }

        CheckAgainstNobody(password);
        return new SignInOutcome.Wrong();
    }

    private void CheckAgainstNobody(string password)
    {
        s_hashOfNobody ??= users.PasswordHasher.HashPassword(s_nobody, "nobody's password");
        users.PasswordHasher.VerifyHashedPassword(s_nobody, s_hashOfNobody, password);
    }

    private SignInOutcome.LockedOut Locked(DateTimeOffset until) => new(Math.Max(1, (int)Math.Ceiling((until - time.GetUtcNow()).TotalMinutes)));
}
