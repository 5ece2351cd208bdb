using System.Globalization;

namespace SalesDashboard.Web.Ui.Charts;

/// <summary>
/// Turns amounts into places of 0 to 100 on an axis that starts at zero. Charts draw in these shares and let CSS do the size,
/// so the prerendered page holds the finished picture. An axis without a length puts everything at zero instead of dividing by it.
/// </summary>
public readonly record struct ChartScale(decimal Max)
{
    /// <summary>An axis a little longer than its largest value.</summary>
    public static ChartScale For(decimal largest, decimal headroom = 1m) => new(Math.Max(0, largest) * headroom);

    /// <summary>An axis that ends at a round number and can be cut into four.</summary>
    public static ChartScale Round(decimal largest)
    {
        if (largest <= 0)
        {
            return new(0);
        }
        var power = 1m;
        while (power * 10 <= largest)
        {
            power *= 10;
        }
        while (power > largest)
        {
            power /= 10;
        }
        decimal[] steps = [1m, 1.2m, 1.6m, 2m, 2.4m, 3.2m, 4m, 6m, 8m, 10m];
        return new(steps.First(step => step * power >= largest) * power);
    }

    /// <summary>The place of a value, cut to the axis.</summary>
    public decimal At(decimal value) => Max == 0 ? 0 : Math.Clamp(value / Max * 100, 0, 100);

    /// <summary>The place as CSS and SVG want it: a point, at most two decimals, never NaN.</summary>
    public string Css(decimal value) => Text(At(value));

    public static string Text(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture);
}
