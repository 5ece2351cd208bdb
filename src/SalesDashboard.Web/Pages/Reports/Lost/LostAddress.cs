using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Pages.Reports.Lost;

/// <summary>What the report shows, as it stands in its address. What cannot be read does not narrow.</summary>
public sealed record LostAddress(LostGrouping By, bool HasDetails, DateOnly? From, DateOnly? To)
{
    public const string Path = "reports/lost";

    public static LostAddress Read(string? by, string? details, string? from, string? to) => new(
        Grouping(by),
        details is "1" or "on",
        Day(from),
        Day(to));

    public LostReasonsSpec SpecFor(SalesScope scope) => new(scope, By, HasDetails, From, To);

    /// <summary>Without the question mark.</summary>
    public string ToQuery() => QueryHelpers.AddQueryString("", Values()).TrimStart('?');

    private IEnumerable<KeyValuePair<string, string?>> Values()
    {
        (string Key, string? Value)[] all =
        [
            ("by", By.ToString().ToLowerInvariant()),
            ("details", HasDetails ? "1" : null),
            ("from", Text(From)),
            ("to", Text(To)),
        ];
        return all.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
    }

    internal static LostGrouping Grouping(string? text) =>
        string.Equals(text, nameof(LostGrouping.Manager), StringComparison.OrdinalIgnoreCase) ? LostGrouping.Manager : LostGrouping.Pipeline;

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
