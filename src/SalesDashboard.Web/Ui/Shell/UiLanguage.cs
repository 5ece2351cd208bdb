using System.Globalization;

namespace SalesDashboard.Web.Ui.Shell;

/// <summary>A language the product speaks: all its texts exist in it.</summary>
/// <param name="Code">Two-letter code, also used in addresses.</param>
/// <param name="Culture">The culture whose formats it brings.</param>
public sealed record UiLanguage(string Code, string Culture, string OwnName)
{
    public static IReadOnlyList<UiLanguage> All { get; } =
    [
        new("en", "en-US", "English"),
        new("ru", "ru-RU", "Русский"),
        new("uk", "uk-UA", "Українська"),
        new("es", "es-ES", "Español"),
    ];

    public bool IsCurrent => Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static UiLanguage? Find(string code) => All.FirstOrDefault(language => language.Code == code);
}
