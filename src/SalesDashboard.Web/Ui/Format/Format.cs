using System.Globalization;

namespace SalesDashboard.Web.Ui;

/// <summary>
/// The one place that turns numbers, money and dates into text. The culture decides separators and places of signs,
/// the currency belongs to the data. Minus is U+2212, spaces inside a number never break, "nothing" is an en dash.
/// Immutable: make one per page and share it with the parts.
/// </summary>
public sealed class Format
{
    /// <summary>Shown where there is no number: no plan, no percent.</summary>
    public const string None = "–";

    private const string Minus = "\u2212";
    private const char HardSpace = '\u00A0';

    private readonly NumberFormatInfo _numbers;
    private readonly CompactUnits _compact;
    private readonly DateTexts _dates;

    /// <param name="culture">Language and region of the reader.</param>
    /// <param name="currency">ISO 4217 code of the amounts, for example UAH.</param>
    public Format(CultureInfo culture, string currency)
    {
        Culture = culture;
        Currency = currency;
        _numbers = (NumberFormatInfo)culture.NumberFormat.Clone();
        _numbers.NegativeSign = Minus;
        _numbers.CurrencyDecimalDigits = 0;
        _numbers.PercentNegativePattern = _numbers.PercentPositivePattern == 1 ? 1 : 0;
        _compact = CompactUnits.For(culture);
        _dates = new DateTexts(culture);
    }

    public CultureInfo Culture { get; }

    /// <summary>ISO code of the amounts.</summary>
    public string Currency { get; }

    /// <summary>Sign of the currency, or its code where it has none.</summary>
    public string Symbol => CurrencySign.Of(Currency);

    /// <summary>A format of the current UI culture.</summary>
    public static Format For(string currency) => new(CultureInfo.CurrentCulture, currency);

    /// <summary>1 234 568: a whole number with the culture's groups.</summary>
    public string Number(decimal value) => Number(value, 0);

    /// <summary>A number with a fixed count of decimals, away from zero at the half.</summary>
    public string Number(decimal value, int decimals)
    {
        var rounded = Round(value, decimals);
        return Hard(rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _numbers));
    }

    /// <summary>An amount in one fixed unit, for tables that never mix units: 23 573 of 23 573 000 in thousands.</summary>
    public string In(AmountUnit unit, decimal value) => Number(value / unit.Divisor(), unit.Decimals());

    /// <summary>The same with a sign in front of positive values.</summary>
    public string SignedIn(AmountUnit unit, decimal value) => Sign(Round(value / unit.Divisor(), unit.Decimals())) + In(unit, value);

    /// <summary>814K, 9.87M, 86.0M, 1.24B. The unit is chosen by the rounded value, so 999 600 is 1.00M.</summary>
    public string Compact(decimal value)
    {
        var (scaled, decimals, suffix) = _compact.Scale(value);
        return Number(scaled, decimals) + suffix;
    }

    /// <summary>The compact form with + or U+2212; zero has no sign.</summary>
    public string Signed(decimal value) => Sign(Round(value, 0)) + Compact(value);

    /// <summary>The compact form with the currency: 33.6M ₴.</summary>
    public string CompactMoney(decimal value) => WithSymbol(Compact(value), Symbol);

    /// <summary>A full amount in the format's currency, without decimals: 1 112 600 ₴.</summary>
    public string Money(decimal value) => Money(value, Currency);

    /// <summary>A full amount in another currency than the format's own.</summary>
    public string Money(decimal value, string currency) => WithSymbol(Number(value), CurrencySign.Of(currency));

    /// <summary>A full amount with + or U+2212.</summary>
    public string SignedMoney(decimal value) => Sign(Round(value, 0)) + Money(value);

    /// <summary>61% of a ratio 0.612; null (no plan) is an en dash.</summary>
    public string Percent(decimal? ratio, int decimals = 0)
    {
        if (ratio is not { } value)
        {
            return None;
        }
        var rounded = Round(value, decimals + 2);
        return Hard(rounded.ToString("P" + decimals.ToString(CultureInfo.InvariantCulture), _numbers));
    }

    /// <summary>A relative variance with its sign: +12.8%, −16.5%.</summary>
    public string SignedPercent(decimal? ratio, int decimals = 1) =>
        ratio is { } value ? Sign(Round(value, decimals + 2)) + Percent(value, decimals) : None;

    /// <summary>Share of a whole, null when there is no whole: the guard against division by zero in one place.</summary>
    public static decimal? Ratio(decimal part, decimal whole) => whole == 0 ? null : part / whole;

    /// <summary>November 2026, ноябрь 2026: as the language writes it inside a sentence.</summary>
    public string Month(DateOnly month) => _dates.Month(month);

    /// <summary>November, ноябрь: where the year is plain.</summary>
    public string MonthName(DateOnly month) => _dates.MonthName(month);

    /// <summary>The month as a heading, with a capital letter in every language.</summary>
    public string MonthHeading(DateOnly month) => _dates.MonthHeading(month);

    /// <summary>Nov, нояб.: an axis label.</summary>
    public string MonthShort(DateOnly month) => _dates.MonthShort(month);

    /// <summary>A day without its year: 17 нояб., Nov 17.</summary>
    public string Day(DateOnly day) => _dates.Day(day);

    /// <summary>Mon 16: head of a week column.</summary>
    public string Weekday(DateOnly day) => _dates.Weekday(day);

    /// <summary>The culture's short date with all its parts.</summary>
    public string Date(DateOnly day) => _dates.Date(day);

    /// <summary>14:32, or with AM and PM where the culture has them.</summary>
    public string Time(TimeOnly time) => _dates.Time(time);

    private string WithSymbol(string number, string symbol)
    {
        var isNegative = number.StartsWith(Minus, StringComparison.Ordinal);
        var digits = isNegative ? number[Minus.Length..] : number;
        // A code of letters in front always takes a space: PLN 1,234, not PLN1,234.
        var gap = HardSpace.ToString();
        var text = _numbers.CurrencyPositivePattern switch
        {
            0 => symbol + (char.IsLetter(symbol[^1]) ? gap : "") + digits,
            1 => digits + (char.IsLetter(symbol[0]) ? gap : "") + symbol,
            2 => symbol + gap + digits,
            _ => digits + gap + symbol,
        };
        return isNegative ? Minus + text : text;
    }

    private static decimal Round(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        // A decimal keeps the sign of a zero and .NET would print it.
        return rounded == 0 ? 0 : rounded;
    }

    private static string Sign(decimal value) => value > 0 ? "+" : "";

    private static string Hard(string text) => text.Replace(' ', HardSpace);
}
