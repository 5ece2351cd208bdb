using System.Globalization;
using System.Resources;

namespace SalesDashboard.Import.Reading;

/// <summary>Texts of refusals and row errors in the current UI language.</summary>
internal static class ReadingText
{
    private static readonly ResourceManager Texts = new(typeof(ReadingText));

    public static string Of(string key, params object[] arguments) => string.Format(
        CultureInfo.CurrentCulture,
        Texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(key),
        arguments);

    /// <summary>A value short enough for a message and a report.</summary>
    public static string Shorten(string value) => value.Length <= 100 ? value : string.Concat(value.AsSpan(0, 100), "…");
}
