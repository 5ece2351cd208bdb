using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Web.Features.Team;

/// <summary>The people of a scope under their cities and regions, in one month.</summary>
/// <param name="Currency">ISO code of all sums.</param>
/// <param name="Progress">Passed days of the month by the company's calendar.</param>
/// <param name="Rows">Each parent before its children. A row that did not change is the same instance as in the view before.</param>
/// <param name="Total">The sum of the people, and so of the regions.</param>
public sealed record TeamView(
    Month Month,
    DateOnly Today,
    string Currency,
    MonthProgress Progress,
    PlanToDateBasis Basis,
    ImmutableArray<TeamRow> Rows,
    Measures Total);

/// <summary>The levels of the tree; the number is the row's aria-level.</summary>
public enum TeamLevel
{
    Region = 1,
    City = 2,
    Person = 3,
}

/// <param name="Key">Unique in the view and the same from view to view.</param>
/// <param name="Parent">Key of the row above it; null at the top.</param>
/// <param name="Id">Of the region, city or employee; 0 = what has none.</param>
/// <param name="Name">Empty where <paramref name="Id"/> is 0.</param>
/// <param name="Position">Place among its siblings, from 1.</param>
/// <param name="Siblings">How many siblings there are, this one included.</param>
public sealed record TeamRow(
    string Key, string? Parent, TeamLevel Level, long Id, string Name, int Position, int Siblings, Measures Measures)
{
    public bool IsBranch => Level != TeamLevel.Person;
}
