using System.Globalization;

namespace SalesDashboard.Web.Ui;

/// <summary>Short units of a language. .NET has no compact number format, so the suffixes are listed here.</summary>
internal sealed class CompactUnits
{
    private const string Space = "\u00A0";

    private readonly string _thousand;
    private readonly string _million;
    private readonly string _billion;

    private CompactUnits(string thousand, string million, string billion)
    {
        _thousand = thousand;
        _million = million;
        _billion = billion;
    }

    public static CompactUnits For(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "ru" => new(Space + "тыс.", Space + "млн", Space + "млрд"),
        "uk" => new(Space + "тис.", Space + "млн", Space + "млрд"),
        "kk" => new(Space + "мың", Space + "млн", Space + "млрд"),
        "es" => new(Space + "mil", Space + "M", Space + "mil" + Space + "M"),
        _ => new("K", "M", "B"),
    };

    /// <summary>The value in its unit, the decimals to show and the suffix. Each step looks at the value as it would be printed.</summary>
    public (decimal Scaled, int Decimals, string Suffix) Scale(decimal value)
    {
        var size = Math.Abs(value);
        if (Rounded(size, 0) < 1_000m)
        {
            return (value, 0, "");
        }
        if (Rounded(size / 1_000m, 0) < 1_000m)
        {
            return (value / 1_000m, 0, _thousand);
        }
        if (Rounded(size / 1_000_000m, 1) < 1_000m)
        {
            return (value / 1_000_000m, Rounded(size / 1_000_000m, 2) < 10m ? 2 : 1, _million);
        }
        return (value / 1_000_000_000m, Rounded(size / 1_000_000_000m, 2) < 10m ? 2 : 1, _billion);
    }

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
