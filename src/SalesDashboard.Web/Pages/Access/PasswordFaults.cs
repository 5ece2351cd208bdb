using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Access;

internal static class PasswordFaults
{
    /// <summary>What is wrong with a password, in the reader's language.</summary>
    public static string PasswordFault(this IStringLocalizer<Texts> text, string fault) => fault switch
    {
        PasswordRules.TooShort => text["Password.TooShort", PasswordRules.MinLength],
        PasswordRules.TooLong => text["Password.TooLong", PasswordRules.MaxLength],
        PasswordRules.TooCommon => text["Password.TooCommon"],
        _ => text["Setup.Incomplete"],
    };
}
