using System.Collections.Immutable;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Pipelines;

/// <summary>The reasons why deals are lost, shared by all pipelines (PIPE-34).</summary>
public sealed record LostReasonsSpec : ViewSpec<LostReasonsView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Everything);

    public override LostReasonsView Compute(SalesBook book, LostReasonsView? previous)
    {
        var view = new LostReasonsView([.. book.Catalog.LostReasons.Values.OrderBy(reason => reason.Order).ThenBy(reason => reason.Id)]);
        return view.Equals(previous) ? previous : view;
    }
}

public sealed record LostReasonsView(ImmutableArray<LostReasonSnapshot> Reasons)
{
    public bool Equals(LostReasonsView? other) => other is not null && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    public override int GetHashCode() => Reasons.Length;
}
