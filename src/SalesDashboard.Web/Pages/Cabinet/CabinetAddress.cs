using System.Globalization;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Cabinet;

namespace SalesDashboard.Web.Pages.Cabinet;

/// <summary>The addresses of a cabinet: the own one under /me, somebody else's under /people/{id}.</summary>
/// <param name="PersonId">Null = the own one.</param>
public sealed record CabinetAddress(long? PersonId)
{
    private string Root => PersonId is { } id ? string.Create(CultureInfo.InvariantCulture, $"people/{id}") : "me";

    public static string Client(long id) => string.Create(CultureInfo.InvariantCulture, $"clients/{id}");

    /// <summary>Personal data of a month; null = the current one.</summary>
    public string Data(Month? month) => month is null ? Root : $"{Root}/{month}";

    /// <summary>Personal data of a month, quarter or year.</summary>
    public string Data(CabinetSpan span) => $"{Root}/{span}";

    /// <summary>Personal plans of a week; null = the next one.</summary>
    public string Plans(Week? week) => week is null ? $"{Root}/plans" : $"{Root}/plans/{week}";

    /// <summary>The activities of a week, of one day, of one type.</summary>
    public string Activities(Week week, DateOnly? day = null, ActivityType? type = null)
    {
        string?[] filters =
        [
            day is { } date ? string.Create(CultureInfo.InvariantCulture, $"day={date:yyyy-MM-dd}") : null,
            type is { } one ? $"type={ActivityTypes.CodeOf(one)}" : null,
        ];
        var query = string.Join("&", filters.OfType<string>());
        return $"{Root}/week/{week}{(query.Length == 0 ? "" : "?" + query)}";
    }
}
