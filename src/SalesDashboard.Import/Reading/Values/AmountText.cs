using System.Globalization;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>
/// An amount as written: sign, currency and a body of digits and separators. Most bodies say themselves which separator is the
/// decimal one; one lone comma or point before exactly three digits does not, that is settled by the column.
/// </summary>
internal readonly record struct AmountText(bool IsNegative, string? Currency, string Body, AmountShape Shape)
{
    private const int LongestWritten = 64;
    private const int MostWholeDigits = 15;
    private const string Spaces = " \u00A0\u202F\u2009";
    private const string Apostrophes = "'\u2019";

    public static AmountText? Scan(string text)
    {
        if (text.Length > LongestWritten || AmountEnds.Strip(text) is not { } bare)
        {
            return null;
        }

        return ShapeOf(bare.Body) is { } shape ? new AmountText(bare.IsNegative, bare.Currency, bare.Body, shape) : null;
    }

    /// <summary>The value with four decimals at most, or null when it is too large to be money.</summary>
    public decimal? ToValue(bool isCommaDecimal)
    {
        var mark = Shape switch
        {
            AmountShape.Whole => '\0',
            AmountShape.PointDecimal => '.',
            AmountShape.CommaDecimal => ',',
            AmountShape.LoneComma or AmountShape.LonePoint => isCommaDecimal ? ',' : '.',
        };
        var end = mark == '\0' ? -1 : Body.LastIndexOf(mark);
        var whole = Digits(end < 0 ? Body : Body[..end]);
        if (whole.TrimStart('0').Length > MostWholeDigits)
        {
            return null;
        }

        var written = end < 0 ? whole : whole + "." + Body[(end + 1)..][..Math.Min(12, Body.Length - end - 1)];
        var value = decimal.Round(decimal.Parse("0" + written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), 4, MidpointRounding.AwayFromZero);
        return IsNegative ? -value : value;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static AmountShape? ShapeOf(string body)
    {
        var (points, commas) = (body.Count(c => c == '.'), body.Count(c => c == ','));
        if (points > 0 && commas > 0)
        {
            var isComma = body.LastIndexOf(',') > body.LastIndexOf('.');
            var fits = isComma ? commas == 1 && IsDecimal(body, ',', ".") : points == 1 && IsDecimal(body, '.', ",");
            return fits ? isComma ? AmountShape.CommaDecimal : AmountShape.PointDecimal : null;
        }

        if (points + commas == 0)
        {
            return IsWhole(body, Spaces) || IsWhole(body, Apostrophes) ? AmountShape.Whole : null;
        }

        var mark = points > 0 ? '.' : ',';
        var hasOne = points + commas == 1;
        if (!hasOne)
        {
            // Several of one kind stand between thousands, so the other kind is the decimal one.
            return IsWhole(body, mark.ToString()) ? mark == '.' ? AmountShape.CommaDecimal : AmountShape.PointDecimal : null;
        }

        if (!IsDecimal(body, mark, Spaces) && !IsDecimal(body, mark, Apostrophes))
        {
            return null;
        }

        if (IsWhole(body, mark.ToString()) && body[0] != '0')
        {
            return mark == '.' ? AmountShape.LonePoint : AmountShape.LoneComma;
        }

        return mark == '.' ? AmountShape.PointDecimal : AmountShape.CommaDecimal;
    }

    private static bool IsDecimal(string body, char mark, string groupers)
    {
        var at = body.LastIndexOf(mark);
        return at + 1 < body.Length && body.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0 && (at == 0 || IsWhole(body[..at], groupers));
    }

    /// <summary>Digits, or groups of three after the first, split by one and the same separator.</summary>
    private static bool IsWhole(string digits, string groupers)
    {
        var at = digits.AsSpan().IndexOfAny(groupers);
        if (at < 0)
        {
            return digits.Length > 0 && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        }

        var groups = digits.Split(digits[at]);
        return groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3)
            && groups.All(group => group.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
    }
}

internal enum AmountShape
{
    Whole,
    PointDecimal,
    CommaDecimal,
    LoneComma,
    LonePoint,
}
