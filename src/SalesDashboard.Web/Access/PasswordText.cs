using System.Globalization;
using SalesDashboard.Actions.Access;

namespace SalesDashboard.Web.Access;

/// <summary>What is wrong with a password, in the English of REST and the command line.</summary>
public static class PasswordText
{
    /// <param name="fault">A constant of <see cref="PasswordRules"/>.</param>
    public static string? Of(string fault) => fault switch
    {
        PasswordRules.TooShort => string.Create(CultureInfo.InvariantCulture, $"The password is too short: it needs at least {PasswordRules.MinLength} characters."),
        PasswordRules.TooLong => string.Create(CultureInfo.InvariantCulture, $"The password is too long: at most {PasswordRules.MaxLength} characters."),
        PasswordRules.TooCommon => "The password is one of those that are tried first. Choose another, for example four words in a row.",
        _ => null,
    };
}
