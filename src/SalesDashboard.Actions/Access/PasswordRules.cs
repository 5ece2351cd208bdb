using Microsoft.AspNetCore.Identity;
using SalesDashboard.Data.Identity;

namespace SalesDashboard.Actions.Access;

/// <summary>
/// Length decides (ASVS 5.0, 6.2): at least 8 characters, any characters, none required; what attackers try first is
/// refused: common passwords, the product's own words, the person's address, one character or a row of keys repeated.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<SalesUser>
{
    public const int MinLength = 8;

    public const int MaxLength = 128;

    /// <summary>So many wrong passwords close an account for <see cref="ClosedFor"/>, wherever they come from.</summary>
    public const int MostWrongTries = 10;

    public static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(15);

    public const string TooShort = nameof(TooShort);

    public const string TooLong = nameof(TooLong);

    public const string TooCommon = nameof(TooCommon);

    // Lower case, without the digits and signs at their ends; a password whose core is one of these is a common one.
    private static readonly HashSet<string> s_cores = new(
        ("password passwort passw0rd p@ssword p@ssw0rd qwerty qwertyui qwertyuiop qwertz asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc "
        + "admin administrator letmein welcome iloveyou monkey dragon sunshine princess football baseball superman batman master login access "
        + "shadow michael trustno starwars computer internet whatever freedom secret changeme default guest user test testtest demo "
        + "sales salesdashboard dashboard manager company plan planfact crm bitrix deal deals target "
        + "parol пароль йцукен йцукенг qwe asd zxc qweasd qweasdzxc abc abcdef abcdefgh abcabc aaaa contraseña hola").Split(' '),
        StringComparer.Ordinal);

    private static readonly string[] s_rows = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb", "йцукенгшщзхъфывапролджэячсмитьбю"];

    public Task<IdentityResult> ValidateAsync(UserManager<SalesUser> manager, SalesUser user, string? password)
    {
        var fault = FaultOf(password ?? "", user.Email ?? "");
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = fault, Description = fault }));
    }

    /// <summary>One of the constants above; null where the password may be used.</summary>
    public static string? FaultOf(string password, string email)
    {
        if (password.Length < MinLength)
        {
            return TooShort;
        }

        if (password.Length > MaxLength)
        {
            return TooLong;
        }

        return IsCommon(password.ToLowerInvariant(), email.ToLowerInvariant()) ? TooCommon : null;
    }

    /// <summary>As the sign-in counts them.</summary>
    public static void CountWrongTry(SalesUser user, DateTime now)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= MostWrongTries)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = new DateTimeOffset(now + ClosedFor);
        }
    }

    private static bool IsCommon(string password, string email)
    {
        var core = password.Trim("0123456789!@#$%^&*()_-+=.,?~ ".ToCharArray());
        var account = email.Split('@')[0];
        return s_cores.Contains(core)
            || password.Distinct().Count() <= 2
            || s_rows.Any(row => row.Contains(password, StringComparison.Ordinal))
            || (core.Length == 0 && password.Distinct().Count() <= 4)
            || password == email
            || (account.Length >= 4 && core == account.Trim("0123456789".ToCharArray()));
    }
}
