using System.Globalization;
using System.Resources;

namespace SalesDashboard.Import;

/// <summary>Texts of refused rows and imports in the current UI language.</summary>
internal static class ImportText
{
    private static readonly ResourceManager s_texts = new(typeof(ImportText));

    public static string Of(string key, params object[] arguments) => string.Format(
        CultureInfo.CurrentCulture,
        s_texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(key),
        arguments);
}
