using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SalesDashboard.Web.Ui;

public static class PluralExtensions
{
    /// <summary>
    /// The form of a counting key for a number: Counted("Deals.Count", 5) reads "Deals.Count.many" in Russian.
    /// The number is {0}; further arguments follow as {1}, {2} ...
    /// </summary>
    public static string Counted(this IStringLocalizer<Texts> texts, string key, long count, params object[] more)
    {
        var form = Plural.Form(CultureInfo.CurrentUICulture, count);
        var number = count.ToString("N0", CultureInfo.CurrentCulture);
        return texts[$"{key}.{form}", [number, .. more]];
    }
}
