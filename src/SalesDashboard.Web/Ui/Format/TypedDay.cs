using System.Globalization;

namespace SalesDashboard.Web.Ui;

/// <summary>Days as people type or paste them: with any mark between the parts or none, in the order of their language.</summary>
public static class TypedDay
{
    /// <summary>A year before it is a slip of the hand: 0002 while 2027 is being typed.</summary>
    private const int FirstYear = 1900;

    /// <summary>Reads "3/15/2027", "3.15.27", "03152027" and "2027-03-15" alike where the month comes first.</summary>
    public static bool TryParse(string? text, CultureInfo culture, out DateOnly day)
    {
        day = default;
        var parts = Parts(text ?? "", Order(culture));
        if (parts is not [{ Length: 4 or 2 } year, { Length: 1 or 2 } month, { Length: 1 or 2 } ofMonth])
        {
            return false;
        }

        var number = int.Parse(year, CultureInfo.InvariantCulture);
        var full = year.Length == 2 ? culture.Calendar.ToFourDigitYear(number) : number;
        return full >= FirstYear && DateOnly.TryParseExact($"{full}-{month}-{ofMonth}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>Year, month and day of the text, whatever their order in it.</summary>
    private static string[]? Parts(string text, string order)
    {
        var marked = text.Split([.. text.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var parts = marked is [{ Length: 6 or 8 } digits] ? Cut(digits, order) : marked;
        if (parts.Length != 3)
        {
            return null;
        }

        return parts[0].Length == 4 ? parts : [parts[order.IndexOf('y', StringComparison.Ordinal)], parts[order.IndexOf('M', StringComparison.Ordinal)], parts[order.IndexOf('d', StringComparison.Ordinal)]];
    }

    private static string[] Cut(string digits, string order)
    {
        var at = 0;
        return [.. order.Select(part =>
        {
            var length = part == 'y' ? digits.Length - 4 : 2;
            at += length;
            return digits[(at - length)..at];
        })];
    }

    /// <summary>"Mdy", "dMy" or "yMd".</summary>
    private static string Order(CultureInfo culture) => string.Concat(culture.DateTimeFormat.ShortDatePattern.Where(c => c is 'd' or 'M' or 'y').Distinct());
}
