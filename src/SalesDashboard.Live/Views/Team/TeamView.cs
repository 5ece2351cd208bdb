using System.Collections.Immutable;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Live.Views.Team;

/// <summary>The people of a scope under their cities and regions, or under their departments, in one month.</summary>
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
    Measures Total)
{
    public DayRate TotalRate { get; init; }
}

/// <summary>How the people are put together (CAB-36).</summary>
public enum TeamGrouping
{
    /// <summary>Region, city, manager.</summary>
    Place = 1,

    /// <summary>The tree of departments.</summary>
    Department = 2,
}

/// <summary>What a row stands for; the first three are the levels of the tree by places.</summary>
public enum TeamLevel
{
    Region = 1,
    City = 2,
    Person = 3,
    Department = 4,
}

/// <param name="Key">Unique in the view and the same from view to view.</param>
/// <param name="Parent">Key of the row above it; null at the top.</param>
/// <param name="Id">Of the region, city, department or employee; 0 = what has none.</param>
/// <param name="Name">Empty where <paramref name="Id"/> is 0.</param>
/// <param name="Position">Place among its siblings, from 1.</param>
/// <param name="Siblings">How many siblings there are, this one included.</param>
public sealed record TeamRow(
    string Key, string? Parent, TeamLevel Level, long Id, string Name, int Position, int Siblings, Measures Measures)
{
    public bool IsBranch => Level != TeamLevel.Person;

    /// <summary>The aria-level in a tree of departments; 0 = the level says it.</summary>
    public int Depth { get; init; }

    public DayRate Rate { get; init; }

    /// <summary>What a person has to do; zero for branches.</summary>
    public PersonWork Work { get; init; }

    /// <summary>A person's fact of the month as it stood a week ago; null where the month is not running.</summary>
    public decimal? FactBefore { get; init; }

    public int AriaLevel => Depth == 0 ? (int)Level : Depth;
}

/// <summary>What an employee has open (CAB-41..44).</summary>
/// <param name="Activities">Calls, meetings, demonstrations and letters.</param>
/// <param name="Processes">Running automation of his deals and the deals that are stuck.</param>
/// <param name="Stuck">Those of the processes that do not move.</param>
public readonly record struct PersonWork(int Activities, int Overdue, int Tasks, int OverdueTasks, int Processes, int Stuck)
{
    /// <summary>With so many automated processes more.</summary>
    public PersonWork With(int automated) => this with { Processes = Processes + automated };
}
