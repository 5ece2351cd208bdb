using System.Collections.Immutable;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>A pipeline's board. A column or a card in its column that did not change is the same instance as in the view before.</summary>
/// <param name="Currency">ISO code of the columns' sums.</param>
public sealed record BoardView(long PipelineId, string Name, string Currency, DateOnly Today, ImmutableArray<BoardColumn> Columns)
{
    /// <summary>By what the cards are sorted.</summary>
    public BoardSort Sort { get; init; }

    /// <summary>By what they are sorted where nobody chooses.</summary>
    public BoardSort UsualSort { get; init; }

    /// <summary>What a card tells.</summary>
    public CardFields Fields { get; init; } = Pipeline.UsualCardFields;

    public int OpenCount => Columns.Where(column => column.Kind == StageKind.Open).Sum(column => column.Count);

    public decimal OpenSum => Columns.Where(column => column.Kind == StageKind.Open).Sum(column => column.Sum);

    public bool Equals(BoardView? other) => other is not null
        && PipelineId == other.PipelineId && Name == other.Name && Currency == other.Currency && Today == other.Today
        && Sort == other.Sort && UsualSort == other.UsualSort && Fields == other.Fields
        && Columns.AsSpan().SequenceEqual(other.Columns.AsSpan());

    public override int GetHashCode() => HashCode.Combine(PipelineId, Today, Columns.Length);
}

/// <param name="Count">All deals of the stage in scope and filter, also those whose cards are not shown.</param>
/// <param name="Sum">Their worth in the reporting currency.</param>
public sealed record BoardColumn(
    long StageId, string Name, StageKind Kind, bool AsksLostReason, int Count, decimal Sum, ImmutableArray<BoardCard> Cards)
{
    public bool Equals(BoardColumn? other) => other is not null
        && StageId == other.StageId && Name == other.Name && Kind == other.Kind && AsksLostReason == other.AsksLostReason
        && Count == other.Count && Sum == other.Sum && Cards.AsSpan().SequenceEqual(other.Cards.AsSpan());

    public override int GetHashCode() => HashCode.Combine(StageId, Count, Sum);
}

/// <param name="NextStep">The open activity due first; null = no next step.</param>
public sealed record BoardCard(DealSnapshot Deal, string Client, string Owner, ActivitySnapshot? NextStep)
{
    /// <summary>The last news of a deal that is stuck; null for one that is not (AHEAD-17).</summary>
    public Stillness? Stuck { get; init; }

    /// <summary>Empty where cards do not tell it.</summary>
    public string Product { get; init; } = "";
}
