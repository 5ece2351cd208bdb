using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SalesDashboard.Import.Reading.Values;

/// <summary>A time of day behind a date, with its offset from UTC when one is written.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct ClockTime(TimeSpan Time, TimeSpan? Offset)
{
    /// <summary>Empty text is midnight; null when the text is not a time.</summary>
    public static ClockTime? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ClockTime(TimeSpan.Zero, Offset: null);
        }

        var match = Written().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (hour, minute, second) = (Whole(match.Groups["h"]), Whole(match.Groups["m"]), Whole(match.Groups["s"]));
        var isHalfDay = match.Groups["half"].Success;
        if (hour > 23 || minute > 59 || second > 59 || (isHalfDay && hour is 0 or > 12))
        {
            return null;
        }

        if (isHalfDay)
        {
            hour = (hour % 12) + (match.Groups["half"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        var offset = OffsetOf(match.Groups["zone"].Value);
        return offset is { } known && known.Duration() > TimeSpan.FromHours(14) ? null : new ClockTime(new TimeSpan(hour, minute, second), offset);
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
        {
            return null;
        }

        if (zone is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var digits = zone.Replace(":", string.Empty, StringComparison.Ordinal);
        var offset = new TimeSpan(
            int.Parse(digits.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture),
            0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static int Whole(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(T|\s*)(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.,][0-9]{1,9})?)?\s*(?<half>[AaPp][Mm])?\s*(?<zone>[Zz]|[+-][0-9]{2}:?[0-9]{2})?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
