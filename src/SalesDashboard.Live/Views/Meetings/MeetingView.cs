using System.Collections.Immutable;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Company;

namespace SalesDashboard.Live.Views.Meetings;

/// <summary>What a meeting looks at: the company page and its cities, in the running month.</summary>
public sealed record MeetingView(CompanyView Company, ImmutableArray<MeetingCity> Cities)
{
    /// <summary>A city below this share of its plan to date is talked about (docs/ui.md 2.3 rule 11).</summary>
    public const decimal BadPace = 90;

    /// <summary>The cities to talk about, the largest gap first.</summary>
    public IEnumerable<MeetingCity> Behind => Cities
        .Where(city => city.Measures.Pace is < BadPace)
        .OrderBy(city => city.Measures.Deviation);
}

/// <param name="Key">Id of the city; null = the people without one.</param>
/// <param name="Region">Empty where it has none.</param>
public sealed record MeetingCity(string? Key, string Name, string Region, Measures Measures);
