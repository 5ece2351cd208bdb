using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Pipelines;

/// <summary>How many leads wait in which pipeline of the scope: the head's alarm (AHEAD-15).</summary>
public sealed record WaitingSpec(SalesScope Scope) : ViewSpec<WaitingView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Everything);

    public override WaitingView Compute(SalesBook book, WaitingView? previous)
    {
        var view = new WaitingView([.. WaitingQueue.In(book, Scope)
            .GroupBy(lead => lead.PipelineId)
            .Select(group => new WaitingCount(group.Key, book.Catalog.Pipelines.GetValueOrDefault(group.Key)?.Name ?? "", group.Count()))
            .OrderByDescending(count => count.Leads).ThenBy(count => count.PipelineId)]);
        return view.Equals(previous) ? previous : view;
    }
}

public sealed record WaitingView(ImmutableArray<WaitingCount> Pipelines)
{
    public bool Equals(WaitingView? other) => other is not null && Pipelines.AsSpan().SequenceEqual(other.Pipelines.AsSpan());

    public override int GetHashCode() => Pipelines.Length;
}

public sealed record WaitingCount(long PipelineId, string Pipeline, int Leads);
