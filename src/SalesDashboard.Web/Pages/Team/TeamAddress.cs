using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Team;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>What the page shows, as it stands in the address: copy a link = the same picture.</summary>
/// <param name="Month">yyyy-MM; null or empty = the running one.</param>
public sealed record TeamAddress(string? Month, TeamTab Tab, TeamSort? Sort)
{
    public static TeamAddress Read(string? month, string? view, string? sort) => new(
        month,
        Enum.GetNames<TeamTab>().FirstOrDefault(name => string.Equals(name, view, StringComparison.OrdinalIgnoreCase)) is { } tab ? Enum.Parse<TeamTab>(tab) : TeamTab.Places,
        TeamSort.Read(sort));

    public TeamAddress At(Month? month) => this with { Month = month?.ToString() };

    public override string ToString()
    {
        var query = string.Join('&', new[] { Tab == TeamTab.Places ? null : $"view={Tab.ToString().ToLowerInvariant()}", Sort is null ? null : $"sort={Sort}" }.OfType<string>());
        return "team" + (string.IsNullOrEmpty(Month) ? "" : "/" + Month) + (query.Length == 0 ? "" : "?" + query);
    }
}

public enum TeamTab
{
    /// <summary>By departments: region, city, manager (CAB-36).</summary>
    Places = 1,

    /// <summary>By departments: their own tree.</summary>
    Departments = 2,

    Ranking = 3,
}
