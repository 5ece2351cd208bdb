using System.Collections.Immutable;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Live.Views.Cabinet;

/// <summary>One person's month: plan and fact, the way there day by day, and the deals that decide it.</summary>
/// <param name="Person">Null: no such employee in the caller's scope; then nothing else is filled.</param>
/// <param name="Currency">ISO code of all sums.</param>
public sealed record MyMonthView(MonthPerson? Person, Month Month, DateOnly Today, string Currency)
{
    /// <summary>The quarter or year that the head shows; null = the month.</summary>
    public SpanFigures? Span { get; init; }

    public bool ShowsForecast { get; init; }

    public Measures Figures { get; init; }

    public MonthProgress Progress { get; init; }

    /// <summary>The days of the axis: those that carry the plan, and today.</summary>
    public ImmutableArray<DateOnly> Days { get; init; } = [];

    /// <summary>Plan added up to each of <see cref="Days"/>; empty without a plan.</summary>
    public ImmutableArray<decimal> Plan { get; init; } = [];

    /// <summary>Fact added up to each day that has begun; the last value is the fact of the month.</summary>
    public ImmutableArray<decimal> Fact { get; init; } = [];

    public int WithoutNextStep { get; init; }

    public ImmutableArray<StageLoad> Stages { get; init; } = [];

    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>Open deals that are expected to close in the month; in the current one also the overdue ones (decision D6).</summary>
    public MonthDeals Expected { get; init; } = MonthDeals.None;

    public MonthDeals Won { get; init; } = MonthDeals.None;

    /// <summary>Over all activities that are due in the month (CAB-15).</summary>
    public ActivityCoefficient Coefficient { get; init; }

    /// <summary>The clients that this person brought in the month (CAB-16).</summary>
    public ClientGrowth Growth { get; init; } = ClientGrowth.None;

    /// <summary>The week of the activity table; the current one in the current month, else the month's first.</summary>
    public required WeekView Week { get; init; }

    public bool IsCurrent => Month == Month.Of(Today);

    /// <summary>What each remaining working day has to bring; null without a plan or without a day left.</summary>
    public decimal? NeededPerDay => Figures.Plan > 0 && Progress.Remaining > 0 ? Math.Max(0, Figures.Plan - Figures.Fact) / Progress.Remaining : null;

    /// <summary>How many working days of plan the deviation is worth; negative = behind; null where nothing was due yet.</summary>
    public decimal? DaysAhead => Figures.PlanToDate > 0 ? Figures.Deviation / (Figures.Plan / Progress.Total) : null;

    /// <summary>The month's fact if the remaining days bring as much as the passed ones; null before the first and after the last.</summary>
    public decimal? AtThisPace => Progress is { Elapsed: > 0, Remaining: > 0 } ? Figures.Fact / Progress.Elapsed * Progress.Total : null;

    public bool Equals(MyMonthView? other) => other is not null
        && Person == other.Person && Month == other.Month && Today == other.Today && Currency == other.Currency
        && Equals(Span, other.Span) && ShowsForecast == other.ShowsForecast && Figures == other.Figures && Progress == other.Progress && WithoutNextStep == other.WithoutNextStep
        && Days.AsSpan().SequenceEqual(other.Days.AsSpan())
        && Plan.AsSpan().SequenceEqual(other.Plan.AsSpan())
        && Fact.AsSpan().SequenceEqual(other.Fact.AsSpan())
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan())
        && NextSteps.AsSpan().SequenceEqual(other.NextSteps.AsSpan())
        && Coefficient == other.Coefficient && Growth.Equals(other.Growth) && Week.Equals(other.Week)
        && Expected.Equals(other.Expected) && Won.Equals(other.Won);

    public override int GetHashCode() => HashCode.Combine(Person, Month, Today, Figures);
}

/// <summary>
/// Growth of the client base: clients whose first deal with the company was created in the month and belongs to this person.
/// The base is all clients with a deal of this person.
/// </summary>
public sealed record ClientGrowth(int Base, ImmutableArray<NewClient> New)
{
    public static ClientGrowth None { get; } = new(0, []);

    public bool Equals(ClientGrowth? other) => other is not null && Base == other.Base && New.AsSpan().SequenceEqual(other.New.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Base, New.Length);
}

/// <param name="Day">On which the first deal was created.</param>
public sealed record NewClient(long Id, string Name, long DealId, DateOnly Day);

/// <param name="City">Null = none.</param>
public sealed record MonthPerson(long Id, string Name, string? City);

/// <summary>The open deals of one stage.</summary>
public sealed record StageLoad(long PipelineId, string Pipeline, long StageId, string Stage, int Count, decimal Sum);

/// <summary>What is to be done next for one open deal. Times in UTC.</summary>
public sealed record NextStep(
    long ActivityId, ActivityType Type, string Subject, DateTime DueAt, long DealId, string Deal, string Client, decimal? Amount, string Currency);

/// <summary>Count and sum of all, and the first of them.</summary>
public sealed record MonthDeals(int Count, decimal Sum, ImmutableArray<MonthDeal> First)
{
    public static MonthDeals None { get; } = new(0, 0, []);

    public bool Equals(MonthDeals? other) =>
        other is not null && Count == other.Count && Sum == other.Sum && First.AsSpan().SequenceEqual(other.First.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Count, Sum);
}

/// <param name="Day">Closing day of a won deal, expected one of an open deal.</param>
public sealed record MonthDeal(long Id, string Title, string Client, decimal? Amount, string Currency, DateOnly Day);
