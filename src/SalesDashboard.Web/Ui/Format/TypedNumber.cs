using System.Globalization;

namespace SalesDashboard.Web.Ui;

/// <summary>Numbers as people type or paste them: spaces of any kind, point or comma, either minus.</summary>
public static class TypedNumber
{
    /// <summary>
    /// Reads "1 234,5", "1,234.5", "1.234,50" and "1234.5" alike: the last of point and comma is the decimal mark, unless it
    /// stands more than once or alone before exactly three digits after one to three others ("1,234"), then it groups.
    /// </summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’'))).Replace('\u2212', '-');
        var mark = digits.LastIndexOfAny(['.', ',']);
        if (mark >= 0)
        {
            var isGroup = IsGroup(digits, mark);
            var whole = digits[..mark].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            digits = whole + (isGroup ? "" : ".") + digits[(mark + 1)..];
        }
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsGroup(string digits, int mark)
    {
        var isRepeated = digits.IndexOf(digits[mark], StringComparison.Ordinal) < mark;
        var other = digits[mark] == '.' ? ',' : '.';
        if (isRepeated)
        {
            return true;
        }
        var isAlone = !digits.Contains(other);
        var before = digits[..mark].TrimStart('-').Length;
        return isAlone && digits.Length - mark - 1 == 3 && before is >= 1 and <= 3 && digits[0] != '0';
    }
}
