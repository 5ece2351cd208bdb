using System.Globalization;
using Microsoft.AspNetCore.Localization;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Screens;

public static class ScreenLanguage
{
    /// <summary>The language of a request: of its cookie, its browser, or of <c>?culture=</c> in the address.</summary>
    public static string Of(HttpContext? context)
    {
        var culture = context?.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.InvariantCulture;
        return (UiLanguage.Find(culture.TwoLetterISOLanguageName) ?? UiLanguage.All[0]).Code;
    }
}
