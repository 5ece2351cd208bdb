using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>
/// Everything by which deals can be narrowed on the board, in the list, in exports, reports and over REST: one record, one
/// evaluation (<see cref="DealMatcher"/>), so that a figure and the list it opens cannot disagree (AHEAD-2). What is null
/// or empty does not narrow. Immutable, equal by value, part of view specs.
/// </summary>
public sealed record DealFilter
{
    /// <summary>In place of an id: deals that have none (no reason given, no client ...).</summary>
    public const long None = 0;

    public static DealFilter All { get; } = new();

    public long? PipelineId { get; init; }

    /// <summary>In one of these stages (PIPE-7).</summary>
    public IdSet Stages { get; init; }

    public StageKind? Kind { get; init; }

    public long? OwnerId { get; init; }

    /// <summary>Whose owner works there: a region, city or department of the company.</summary>
    public OwnerUnit? Unit { get; init; }

    /// <summary>Part of the title, the client's name, e-mail or phone (PIPE-9).</summary>
    public string? Search { get; init; }

    /// <summary>Why it was lost, regardless of the pipeline (PIPE-34).</summary>
    public long? LostReasonId { get; init; }

    /// <summary>The open stage from which it was lost (AHEAD-16).</summary>
    public long? LostAtStageId { get; init; }

    public long? ClientId { get; init; }

    /// <summary>The client's segment, in any case.</summary>
    public string? Segment { get; init; }

    /// <summary>The client's city, in any case.</summary>
    public string? City { get; init; }

    /// <summary>The deal's source, in any case.</summary>
    public string? Source { get; init; }

    public long? ProductId { get; init; }

    public DealDates? Dates { get; init; }

    /// <summary>Least worth in the reporting currency.</summary>
    public decimal? MinAmount { get; init; }

    /// <summary>Greatest worth in the reporting currency.</summary>
    public decimal? MaxAmount { get; init; }

    public bool IsStuck { get; init; }

    public NextStepFilter? NextStep { get; init; }

    public bool IsEmpty => this == All;

    /// <summary>The deals of the scope that fit, in no order. Read under the engine's lock.</summary>
    public IEnumerable<DealSnapshot> In(SalesBook book, SalesScope scope) => DealMatcher.For(this, book, scope).Find();
}

/// <summary>Which day of a deal is asked about.</summary>
public enum DealDateField
{
    Created = 1,
    Expected = 2,
    Closed = 3,
}

/// <summary>Both ends included; an open end does not narrow, but a deal without that day never fits.</summary>
public sealed record DealDates(DealDateField Field, DateOnly? From, DateOnly? To);

/// <summary>How urgent the next planned activity of an open deal is.</summary>
public enum NextStepFilter
{
    Overdue = 1,
    Today = 2,
    None = 3,
}
