using System.Globalization;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Screens.Wall;

/// <summary>Numbers of a scene in the unit that its screen was given.</summary>
public sealed class WallFormat(Format format, ScreenUnit unit)
{
    public Format Base => format;

    public string Symbol => format.Symbol;

    public static WallFormat For(SceneView view) => new(Format.For(view.Currency), view.Unit);

    /// <summary>814K, 84.7M, or always in the screen's unit.</summary>
    public string Amount(decimal value) => unit switch
    {
        ScreenUnit.Fitting => format.Compact(value),
        ScreenUnit.Thousand => format.In(AmountUnit.Thousand, value) + SuffixOf(5_000),
        ScreenUnit.Million => format.Number(value / 1_000_000, Math.Abs(value) < 10_000_000 ? 2 : 1) + SuffixOf(5_000_000),
    };

    public string Signed(decimal value) => (Math.Round(value) > 0 ? "+" : "") + Amount(value);

    /// <summary>A length for a style: 61.25 of a whole, within the whole.</summary>
    public static string Css(decimal part, decimal whole) =>
        (whole <= 0 ? 0 : Math.Clamp(part / whole * 100, 0, 100)).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The word of a unit in the scene's language.</summary>
    private string SuffixOf(decimal example)
    {
        var text = format.Compact(example);
        return text[(text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..];
    }
}
