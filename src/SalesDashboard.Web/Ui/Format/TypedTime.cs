using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesDashboard.Web.Ui;

/// <summary>Times of day as people type them, in the way of any of our languages.</summary>
public static partial class TypedTime
{
    private const int Noon = 12;

    /// <summary>Reads "15:45", "15.45", "1545", "3:45 pm" and "3 p. m." alike; "15" is a full hour.</summary>
    public static bool TryParse(string? text, out TimeOnly time)
    {
        time = default;
        if (Pattern().Match((text ?? "").Trim()) is not { Success: true } match)
        {
            return false;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is 0 or > Noon)
            {
                return false;
            }

            hour = (hour % Noon) + (half.Value is "p" or "P" ? Noon : 0);
        }

        return TimeOnly.TryParseExact($"{hour}:{minute:00}", "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[:.h]?(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?\s?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
